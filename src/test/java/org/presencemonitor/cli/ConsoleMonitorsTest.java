package org.presencemonitor.cli;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.SimulatedClients;
import org.presencemonitor.simulator.profile.OfficeDefaultClaim;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("The console monitor of several providers")
class ConsoleMonitorsTest {
    private static final int TIME_AND_BLANK = 30;

    private final VirtualTime time = new VirtualTime();
    private final MemoryRegistry registry = new MemoryRegistry();
    private final SimulatedClients clients = new SimulatedClients(registry, time, time);
    private final Providers providers = new Providers(registry, time, time);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ConsoleMonitors console =
            new ConsoleMonitors(providers, time, ZoneOffset.UTC, stream(out), stream(err));

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private void watch(String app) {
        Profile profile = Profile.communicator2007R2().toBuilder()
                .defaultClaim(OfficeDefaultClaim.AT_EVERY_START)
                .build();
        CommunicatorSimulator client = clients.add(app, profile);
        Sources sources = new Sources(
                registry,
                Optional.of(client.messengerFactory()),
                Optional.of(client.mailSession()),
                Optional.of(client::start));
        Provider provider = new Provider(app);
        PresenceMonitor monitor = new PresenceMonitor(provider, sources, new MonitorThreads(time, time, time), time);
        monitor.open();
        console.add(provider, monitor, monitor, Optional.of(client));
    }

    /** Each line is typed three seconds after the one before; what is printed, without the time. */
    private List<String> type(String... lines) throws IOException {
        watch("Communicator");
        watch("Lync");
        providers.open();
        Deque<String> typed = new ArrayDeque<>(List.of(lines));
        console.run(new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) {
                time.advance(ofSeconds(3));
                String next = typed.poll();
                if (next == null) {
                    return -1;
                }
                String line = next + "\n";
                line.getChars(0, line.length(), buffer, offset);
                return line.length();
            }

            @Override
            public void close() {}
        });
        time.settle();
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.substring(TIME_AND_BLANK))
                .toList();
    }

    @Test
    @DisplayName("names the provider in each line, and obeys for the first or the one that is named")
    void names() throws IOException {
        List<String> lines = type("start", "lync: start", "LYNC :  sign  out", "server silent", "sign out", "quit");

        assertThat(lines)
                .contains(
                        "Communicator: not running  UpAndRunning=absent Messenger=none MyStatus=none mail=logged-off",
                        "Lync: not running  UpAndRunning=absent Messenger=none MyStatus=none mail=logged-off",
                        "Communicator: available  UpAndRunning=2 Messenger=S_OK MyStatus=0x0002 mail=logged-on")
                .anyMatch(line -> line.matches("Lync: signed out .* -- sign out: done in 0\\.8 s"))
                .noneMatch(line -> line.matches("Communicator: signed out .*"));
        assertThat(lines.getLast()).startsWith("Communicator: signing out ");
        assertThat(clients.get("Lync")
                        .orElseThrow()
                        .sessionStatus()
                        .orElseThrow()
                        .isSignedIn())
                .isFalse();
    }

    @Test
    @DisplayName("prints each change of Office's default, and how far Office comes with it (communicator.md 6.2, 6.4)")
    void defaults() throws IOException {
        List<String> lines = type("start", "lync: start", "crash", "start", "shut down", "quit");

        assertThat(lines.stream().filter(line -> line.startsWith("DefaultIMApp")))
                .containsExactly(
                        "DefaultIMApp=absent -- Office backs out: DefaultIMApp is missing or not what it should be",
                        "DefaultIMApp=Communicator -- Office waits for its UpAndRunning",
                        "DefaultIMApp=Communicator -- Office looks for its process and connects",
                        "DefaultIMApp=Lync -- Office waits for its UpAndRunning",
                        "DefaultIMApp=Lync -- Office looks for its process and connects",
                        "DefaultIMApp=Communicator -- Office waits for its UpAndRunning",
                        "DefaultIMApp=Communicator -- Office looks for its process and connects",
                        "DefaultIMApp=Communicator -- Office waits for its UpAndRunning");
    }

    @Test
    @DisplayName("says whom it watches when asked for help or for somebody else")
    void others() throws IOException {
        type("teams: start", "help", "lync: quit", "never read");

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("\"teams\" is not watched here. Expected one of Communicator, Lync.")
                .contains("the names are Communicator, Lync")
                .doesNotContain("never read");
    }
}
