package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.wine.WindowsProgram;
import org.presencemonitor.wine.Wine;

@Tag("wine")
@DisplayName("The whole program and a served client, each in a process of its own, under Wine")
class WholeProgramTest {
    private static final String INSTALLED = "HKLM\\Software\\IM Providers";
    private static final String PROVIDERS = "HKCU\\Software\\IM Providers";
    /** What Office looks for among the processes when HKLM says that Communicator is installed. */
    private static final String COMMUNICATOR = "communicator.exe";

    private static final Pattern TIME = Pattern.compile("^\\S+");

    private final Wine wine = Wine.orSkip();

    @TempDir
    private Path folder;

    private WindowsProgram monitor;

    @BeforeEach
    void watchWithoutProviders() {
        wine.reg("add", PROVIDERS, "/f");
        wine.reg("delete", PROVIDERS, "/f");
        wine.reg("add", INSTALLED, "/f");
        wine.reg("delete", INSTALLED, "/f");
        monitor = wine.java(
                Main.class,
                "watch",
                "--source",
                "system",
                "--data-dir",
                "Z:" + folder.toString().replace('/', '\\'));
        monitor.awaitNext("not installed  UpAndRunning=absent");
    }

    @AfterEach
    void endTheMonitor() {
        monitor.close();
    }

    private WindowsProgram serve() {
        WindowsProgram client = wine.java(COMMUNICATOR, Main.class, "serve", "--as-communicator", "--machine");
        client.awaitNext("Serving Communicator.UIAutomation");
        return client;
    }

    @Test
    @DisplayName("flag and status come across, commands go there, events come back (4.1, 5.1, 6.2)")
    void acrossProcesses() {
        try (WindowsProgram client = serve()) {
            monitor.awaitNext("available  UpAndRunning=2 Messenger=S_OK MyStatus=0x0002");

            monitor.send("sign out");
            monitor.awaitNext("signing out  UpAndRunning=2 Messenger=S_OK MyStatus=0x0400");
            monitor.awaitNext("signed out  UpAndRunning=2 Messenger=S_OK MyStatus=0x0001");

            monitor.send("sign in");
            monitor.awaitNext("signing in  UpAndRunning=2 Messenger=S_OK MyStatus=0x0200");
            monitor.awaitNext("available  UpAndRunning=2 Messenger=S_OK MyStatus=0x0002");

            client.awaitEnd();
        }
        monitor.awaitNext("not installed  UpAndRunning=");
        monitor.awaitEnd();
    }

    @Test
    @DisplayName(
            "a crash of the client is told within 2 s although its flag stays 2; when it returns, all is well (6.4, 8)")
    @SuppressWarnings("try") // the client that is killed is held, not used
    void crash() {
        Duration took;
        try (WindowsProgram killedClient = serve()) {
            monitor.awaitNext("available  UpAndRunning=2");

            wine.kill(COMMUNICATOR);
            Instant killed = Instant.now();
            String told = monitor.awaitNext("stale flag  UpAndRunning=2 Messenger=no-process");
            took = Duration.between(killed, timeOf(told));
        }
        System.out.printf("From the end of the client's process to the monitor's word: %d ms%n", took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(2));
        // Wine, unlike Windows, keeps the class of a process that was killed, and gives it to whoever asks.
        wine.kill("rpcss.exe");

        try (WindowsProgram client = serve()) {
            monitor.awaitNext("available  UpAndRunning=2 Messenger=S_OK MyStatus=0x0002");
            client.awaitEnd();
        }
        monitor.awaitEnd();
    }

    private static Instant timeOf(String line) {
        return TIME.matcher(line)
                .results()
                .map(found -> OffsetDateTime.parse(found.group()).toInstant())
                .findFirst()
                .orElseThrow();
    }
}
