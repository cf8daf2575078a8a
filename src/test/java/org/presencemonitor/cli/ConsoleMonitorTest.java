package org.presencemonitor.cli;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.mail.ProviderFault;
import org.presencemonitor.simulator.mail.SimulatedMail;
import org.presencemonitor.testing.FailingWrites;
import org.presencemonitor.testing.SimulatedMonitor;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("The console monitor")
class ConsoleMonitorTest {
    private final FailingWrites registry = new FailingWrites(new MemoryRegistry());
    private final SimulatedMonitor simulated = new SimulatedMonitor(registry);
    private final VirtualTime time = simulated.time();
    private final CommunicatorSimulator client = simulated.client();
    private final PresenceMonitor monitor = simulated.monitor();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Each line is typed three seconds after the one before. */
    private List<String> type(String... lines) throws IOException {
        ConsoleMonitor console = new ConsoleMonitor(
                "",
                monitor,
                monitor,
                Optional.of(client),
                time,
                ZoneOffset.ofHours(2),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        monitor.open();
        console.run(new Typing(List.of(lines), ofSeconds(3)));
        time.settle();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private final class Typing extends Reader {
        private final Deque<String> lines;
        private final Duration pause;

        Typing(List<String> lines, Duration pause) {
            this.lines = new ArrayDeque<>(lines);
            this.pause = pause;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            time.advance(pause);
            String next = lines.poll();
            if (next == null) {
                return -1;
            }
            String line = next + "\n";
            line.getChars(0, line.length(), buffer, offset);
            return line.length();
        }

        @Override
        public void close() {}
    }

    @Test
    @DisplayName("prints the state and each change: ISO time, state in words, raw values")
    void printsChanges() throws IOException {
        List<String> lines = type("start", "sign out", "log off", "shut down", "quit");

        assertThat(lines)
                .allMatch(line -> line.matches("2009-08-13T10:35:\\d\\d\\.\\d{3}\\+02:00 [a-z ]+  UpAndRunning=.*"));
        assertThat(lines.get(0))
                .isEqualTo("2009-08-13T10:35:00.000+02:00 not running  "
                        + "UpAndRunning=absent Messenger=none MyStatus=none mail=logged-off");
        assertThat(lines.stream().map(line -> line.substring(30)))
                .containsSubsequence(
                        "starting  UpAndRunning=1 Messenger=none MyStatus=none mail=logged-off",
                        "available  UpAndRunning=2 Messenger=S_OK MyStatus=0x0002 mail=logged-on",
                        "signing out  UpAndRunning=2 Messenger=S_OK MyStatus=0x0400 mail=logged-on",
                        "signed out  UpAndRunning=2 Messenger=S_OK MyStatus=0x0001 mail=logged-on",
                        "signed out  UpAndRunning=2 Messenger=S_OK MyStatus=0x0001 mail=logged-on"
                                + " -- sign out: done in 0.8 s",
                        "signed out  UpAndRunning=2 Messenger=S_OK MyStatus=0x0001 mail=logged-off"
                                + " -- log off: done in 0.0 s",
                        "not running  UpAndRunning=0 Messenger=none MyStatus=none mail=logged-off");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    @DisplayName("says what a logoff has left in the outbox")
    void mailInTheOutbox() throws IOException {
        client.mail().messageTakes(ofSeconds(60));

        assertThat(type("start", "send mail", "log off"))
                .last()
                .asString()
                .endsWith(" -- log off: done in 0.0 s; 1 message waits in the outbox");
        assertThat(type("sign out", "sign in", "send mail", "receive mail", "log off"))
                .last()
                .asString()
                .endsWith(" -- log off: done in 0.0 s; 2 messages wait in the outbox");
    }

    @Test
    @DisplayName("says which mail provider failed at the logoff, how, and what it did not free")
    void failingProvider() throws IOException {
        client.mail()
                .faults()
                .inject(
                        SimulatedMail.TRANSPORT,
                        ProviderFault.In.LOGOFF,
                        new ProviderFault.Answers(HResult.MAPI_E_NETWORK_ERROR));
        client.mail().faults().inject(SimulatedMail.STORE, ProviderFault.In.LOGOFF, new ProviderFault.Leaks(12));

        assertThat(type("start", "log off"))
                .last()
                .asString()
                .endsWith(" -- log off: failed, IMAPISession::Logoff answered MAPI_E_NETWORK_ERROR (0x80040115)"
                        + "; Simulated transport: IXPLogon::TransportLogoff answered MAPI_E_NETWORK_ERROR"
                        + "; Simulated store: did not free 12 bytes");
    }

    @Test
    @DisplayName(
            "says with each state in a mail session which provider it had to leave out, and which line of its file is wrong")
    void damagedOutbox(@TempDir Path folder) throws IOException {
        Path outbox = folder.resolve("outbox-Communicator.txt");
        Files.writeString(outbox, "presence-monitor outbox 1\nlast-id 1 forgotten 0\n1 lost SMTP a\nend 1\n");
        client.mail().keepOutboxIn(outbox);

        List<String> lines = type("start", "sign out", "log off");
        String wrong = " -- Simulated store: Logon failed: outbox-Communicator.txt, line 3: expected a message: id,"
                + " state, address type, subject";
        assertThat(lines)
                .filteredOn(line -> line.contains("mail=logged-on") && !line.contains(": done in"))
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.endsWith(wrong));
        assertThat(lines)
                .filteredOn(line -> line.contains("mail=logged-off") && !line.contains(": done in"))
                .isNotEmpty()
                .noneMatch(line -> line.endsWith(wrong));
    }

    @Test
    @DisplayName("says what is wrong after a crash, with the code")
    void crash() throws IOException {
        assertThat(type("start", "crash", ""))
                .last()
                .asString()
                .contains("problem  UpAndRunning=2 Messenger=0x80040111")
                .endsWith(" -- CoCreateInstance answered CLASS_E_CLASSNOTAVAILABLE (0x80040111)");
    }

    @Test
    @DisplayName("says at once why a start was refused, and that it has happened when the cause has ended")
    void refusedStart() throws IOException {
        registry.refuse("registry.reg was not changed: permission denied.");
        assertThat(type("start"))
                .anyMatch(line -> line.endsWith(" -- start: failed, registry.reg was not changed: permission denied."));

        registry.refuse("");
        time.advance(ofSeconds(30));
        assertThat(type("")).last().asString().contains("available  UpAndRunning=2");
    }

    @Test
    @DisplayName("says why a command makes no sense now")
    void refused() throws IOException {
        assertThat(type("sign out")).last().asString().endsWith(" -- sign out: not now, the client is not running");
    }

    @Test
    @DisplayName("plays the server: silent, cut off, ending, signed in elsewhere")
    void server() throws IOException {
        List<String> lines = type(
                "start",
                "server silent",
                "sign out",
                "server answers",
                "sign in",
                "network lost",
                "network back",
                "server ends",
                "sign in",
                "signed in elsewhere");

        assertThat(lines.stream()
                        .map(line -> line.substring(30).replaceFirst("  .*", ""))
                        .distinct())
                .contains("signing out", "signed out", "signing in", "available");
        assertThat(lines).last().asString().contains("signed out  UpAndRunning=2");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    @DisplayName("does not know every word, and says so beside the output")
    void unknownCommand() throws IOException {
        assertThat(type("sing out", "set status sleepy", "help")).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("\"sing out\" is not a command here. Type help for those that are.")
                .contains("\"sleepy\" is not a status. Expected online, ")
                .contains("log off             end the mail session");
    }

    @Test
    @DisplayName("says in a sentence why a command failed, and goes on with the next one")
    void failingCommand(@TempDir Path folder) throws IOException {
        Path outbox = Files.writeString(
                folder.resolve("outbox.txt"), "presence-monitor outbox 1\nlast-id 0 forgotten 0\nnonsense\nend 1\n");
        client.mail().keepOutboxIn(outbox);
        List<String> lines = type("start", "send mail", "sign out");
        client.mail().keepOutboxIn(outbox.resolve("below-a-file.txt"));
        type("send mail", "quit");

        assertThat(lines).last().asString().endsWith(" -- sign out: done in 0.8 s");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        damaged -> assertThat(damaged)
                                .startsWith("\"send mail\" failed: outbox.txt, line 3: expected a message: id,"),
                        unusable -> assertThat(unusable)
                                .startsWith("\"send mail\" failed: FileSystemException: ")
                                .contains("outbox.txt", "Not a directory"));
    }

    @Test
    @DisplayName("ends at the end of input, and at quit without reading on")
    void ends() throws IOException {
        assertThat(type("quit", "start")).noneMatch(line -> line.contains("starting"));
    }
}
