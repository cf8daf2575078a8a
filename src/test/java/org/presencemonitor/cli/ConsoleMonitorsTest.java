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
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.hresult.Circumstance;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.windows.ClientClass;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.office.ProcessLookup;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.UpAndRunning;
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
        return run(console, lines);
    }

    private List<String> run(ConsoleMonitors started, String... lines) throws IOException {
        Deque<String> typed = new ArrayDeque<>(List.of(lines));
        started.run(new Reader() {
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

    @ParameterizedTest(name = "{1}")
    @DisplayName("address any client whose name can be typed, however it is written:")
    @CsvSource(
            delimiter = '|',
            value = {
                "Skype: for Business | Skype: for Business: start",
                "Skype: for Business | skype: FOR business  :  Start",
                "'Skype  Biz' | 'Skype  Biz: start'",
                "'Skype  Biz' | 'skype biz: start'",
                "Lync: Lync | Lync: Lync: start",
                "Skype/Biz | skype/biz: start"
            })
    void strangeNames(String app, String line) throws IOException {
        watch(app);
        type(line);

        assertThat(clients.get(app).orElseThrow().state().processAlive()).isTrue();
        assertThat(clients.get("Lync").orElseThrow().state().processAlive()).isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    @DisplayName("tell two names apart that differ in blanks alone")
    void blanks() throws IOException {
        watch("Skype  Biz");
        watch("Skype Biz");
        type("skype biz: start");

        assertThat(clients.get("Skype Biz").orElseThrow().state().processAlive())
                .isTrue();
        assertThat(clients.get("Skype  Biz").orElseThrow().state().processAlive())
                .isFalse();
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
    @DisplayName("prints a value of others as part of its line: no line of its own, no sequence for the terminal")
    void othersText() throws IOException {
        registry.write(
                ImProviders.OF_USER,
                ImProviders.DEFAULT_APP,
                new RegistryValue.Text(
                        "Evil\n2026-11-27T00:00:00.000+00:00 signed out\u001b]0;x\u0007\u2028\u202e\u009b"));
        List<String> lines = type("lync: \u001b[2Jhelp", "\u001b[2J: help", "quit");

        assertThat(lines)
                .contains(
                        "DefaultIMApp=Evil<U+000A>2026-11-27T00:00:00.000+00:00 signed out<U+001B>]0;x<U+0007>"
                                + "<U+2028><U+202E><U+009B> -- Office backs out: it is not installed; installed are Communicator, Lync");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("<U+001B>[2j").doesNotContain("\u001b");
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

    @Nested
    @DisplayName("of a client that is not ours")
    class Real {
        private final List<String> calls = new ArrayList<>();
        private ProcessLookup.ProcessState process = ProcessLookup.ProcessState.RUNS;
        private HResult answer = HResult.E_NOINTERFACE;
        private Circumstance circumstance = Circumstance.UNKNOWN;

        private List<String> watch(String app, String... lines) throws IOException {
            Providers read = new Providers(registry, program -> process, time, time);
            ConsoleMonitors ofIt = new ConsoleMonitors(read, time, ZoneOffset.UTC, stream(out), stream(err));
            MessengerFactory factory = () -> {
                calls.add("CoCreateInstance");
                throw new ComException("CoCreateInstance", HResult.Api.COM, answer, circumstance);
            };
            Provider provider = new Provider(app);
            PresenceMonitor monitor = new PresenceMonitor(
                    provider,
                    new Sources(registry, Optional.of(factory), Optional.empty(), Optional.empty(), Optional.of(read)),
                    new MonitorThreads(time, time, time),
                    time);
            read.open();
            monitor.open();
            ofIt.add(provider, monitor, monitor, Optional.empty());
            return run(ofIt, lines);
        }

        private void teams(int flag) {
            registry.write(ImProviders.installed("MsTeams"), ImProviders.PROCESS_NAME, new Text("ms-teams.exe"));
            registry.write(ImProviders.installed("MsTeams"), ImProviders.GUID, new Text(ClientClass.COMMUNICATOR));
            registry.write(ImProviders.OF_USER, ImProviders.DEFAULT_APP, new Text("MsTeams"));
            registry.write(UpAndRunning.key("MsTeams"), UpAndRunning.NAME, new Dword(flag));
        }

        @Test
        @DisplayName("says that it runs and does not tell who is signed in, and that Office finds its process")
        void running() throws IOException {
            teams(2);

            assertThat(watch("MsTeams", "", "", "quit"))
                    .contains(
                            "DefaultIMApp=MsTeams -- Office finds its process and connects",
                            "MsTeams: running  UpAndRunning=2 Messenger=0x80004002 MyStatus=none mail=unknown"
                                    + " -- it does not tell who is signed in")
                    .noneMatch(line -> line.contains("problem"));
            assertThat(calls).hasSize(1);
        }

        @Test
        @DisplayName("says that no process of it runs and the flag is stale, and that Office backs out")
        void stale() throws IOException {
            teams(2);
            process = ProcessLookup.ProcessState.MISSING;
            answer = HResult.CLASS_E_CLASSNOTAVAILABLE;
            circumstance = Circumstance.NO_PROCESS;

            assertThat(watch("MsTeams", "", "quit"))
                    .contains(
                            "DefaultIMApp=MsTeams -- Office backs out: no process ms-teams.exe runs",
                            "MsTeams: stale flag  UpAndRunning=2 Messenger=no-process MyStatus=none mail=unknown"
                                    + " -- No process ms-teams.exe runs, so UpAndRunning is stale");
        }

        @Test
        @DisplayName("says what was found out beside an answer")
        void beside() throws IOException {
            teams(2);
            answer = HResult.CO_E_SERVER_EXEC_FAILURE;
            circumstance = Circumstance.CLIENT_ELEVATED;

            assertThat(watch("MsTeams", "", "quit"))
                    .anyMatch(line -> line.endsWith(
                            " -- CoCreateInstance answered CO_E_SERVER_EXEC_FAILURE (0x80080005); the client runs as"
                                    + " administrator, and this program does not"));
        }

        @Test
        @DisplayName("says that it is not installed, which are, and where Office gives up")
        void notInstalled() throws IOException {
            teams(0);

            assertThat(watch("Teams2", "", "quit"))
                    .containsExactly(
                            "Teams2: not installed  UpAndRunning=absent Messenger=none MyStatus=none mail=unknown"
                                    + " -- installed are MsTeams",
                            "DefaultIMApp=MsTeams -- Office waits for its UpAndRunning");
        }

        @Test
        @DisplayName("lists in its help what it can be told, and nothing of the simulator")
        void help() throws IOException {
            teams(2);
            watch("MsTeams", "help", "quit");

            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains("quit ")
                    .doesNotContain("start", "sign in", "log off", "set status", "crash", "send mail", "server");
        }
    }
}
