package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.wine.WindowsProgram;
import org.presencemonitor.wine.Wine;

/** The keys are those that today's clients leave; the client is src/test/c/todays-client.c. */
@Tag("wine")
@DisplayName("A Windows of today, on which nobody names a client to watch,")
class TodaysClientTest {
    private static final String OF_USER = "HKCU\\Software\\IM Providers";
    private static final String INSTALLED = "HKLM\\Software\\IM Providers";
    private static final String CLASSES = "HKLM\\Software\\Classes\\CLSID\\";
    private static final String PROGRAM = "ms-teams";
    /** More than the longest pause between two tries, should there be any. */
    private static final int TRIED_AGAIN_SECONDS = 12;

    private final Wine wine = Wine.orSkip();

    @TempDir
    private Path folder;

    @BeforeEach
    void install() {
        clear();
        install("Lync", "lync.exe", "{A0651028-BA7A-4D71-877F-12E0175A5806}");
        install("Teams", "Teams.exe", "{00425F68-FFC1-445F-8EDF-EF78B84BA1C6}");
    }

    @AfterEach
    void clear() {
        for (String key : new String[] {OF_USER, INSTALLED}) {
            wine.reg("add", key, "/f");
            wine.reg("delete", key, "/f");
        }
    }

    private void install(String app, String program, String clsid) {
        String key = INSTALLED + "\\" + app;
        wine.reg("add", key, "/v", "FriendlyName", "/d", app, "/f");
        wine.reg("add", key, "/v", "ProcessName", "/d", program, "/f");
        wine.reg("add", key, "/v", "GUID", "/d", clsid, "/f");
    }

    private void teamsIsTheDefault(String clsid, int flag) {
        install("MsTeams", PROGRAM + ".exe", clsid);
        wine.reg("add", OF_USER, "/v", "DefaultIMApp", "/d", "MsTeams", "/f");
        wine.reg(
                "add",
                OF_USER + "\\MsTeams",
                "/v",
                "UpAndRunning",
                "/t",
                "REG_DWORD",
                "/d",
                String.valueOf(flag),
                "/f");
    }

    private WindowsProgram watch(String... options) {
        String[] all = new String[options.length + 5];
        all[0] = "watch";
        all[1] = "--source";
        all[2] = "system";
        all[3] = "--data-dir";
        all[4] = "Z:" + folder.toString().replace('/', '\\');
        System.arraycopy(options, 0, all, 5, options.length);
        return wine.java(Main.class, all);
    }

    @Test
    @DisplayName("shows Office's default, its stale flag while its process is not there, and Office's own verdict")
    void stale() {
        teamsIsTheDefault("{00425F68-FFC1-445F-8EDF-EF78B84BA1C7}", 2);
        try (WindowsProgram monitor = watch()) {
            monitor.awaitNext("DefaultIMApp=MsTeams -- Office backs out: no process ms-teams.exe runs");
            monitor.awaitNext("MsTeams: stale flag  UpAndRunning=2 Messenger=no-process MyStatus=none mail=unknown"
                    + " -- No process ms-teams.exe runs, so UpAndRunning is stale");

            try (WindowsProgram client = wine.nativeProgramAs(PROGRAM, "todays-client")) {
                client.awaitNext("serving");
                monitor.awaitNext("MsTeams: running  UpAndRunning=2 Messenger=0x80040154");
                monitor.awaitNext("DefaultIMApp=MsTeams -- Office finds its process and connects");
                client.awaitEnd();
            }
            monitor.awaitNext("MsTeams: stale flag");
            monitor.awaitEnd();
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "unknown, {00425F68-FFC1-445F-8EDF-EF78B84BA1D1}, 0x80004002",
        "dispatch, {00425F68-FFC1-445F-8EDF-EF78B84BA1D2}, 0x80040200"
    })
    @DisplayName("shows a client that speaks no IMessenger as running, and does not ask it again")
    void running(String mode, String clsid, String answer) {
        teamsIsTheDefault(clsid, 2);
        wine.reg("add", CLASSES + clsid + "\\LocalServer32", "/ve", "/d", "C:\\" + PROGRAM + ".exe", "/f");
        try (WindowsProgram client = wine.nativeProgramAs(PROGRAM, "todays-client", clsid, mode)) {
            client.awaitNext("serving");
            try (WindowsProgram monitor = watch()) {
                String running = monitor.awaitNext("MsTeams: running  UpAndRunning=2 Messenger=" + answer
                        + " MyStatus=none mail=unknown -- it does not tell who is signed in");
                long asked = client.output().stream().filter("created"::equals).count();
                awaitSecondsAfter(running, monitor);

                assertThat(client.output().stream().filter("created"::equals)).hasSize((int) asked);
                assertThat(monitor.output()).noneMatch(line -> line.contains("problem"));
                monitor.awaitEnd();
            }
            client.awaitEnd();
        } finally {
            wine.reg("delete", CLASSES + clsid, "/f");
        }
    }

    /** Lets time pass by asking: each answer has its own time. */
    private static void awaitSecondsAfter(String line, WindowsProgram monitor) {
        while (Duration.between(timeOf(line), timeOf(monitor.ask("sign out", "")))
                        .toSeconds()
                < TRIED_AGAIN_SECONDS) {
            Thread.onSpinWait();
        }
    }

    private static OffsetDateTime timeOf(String line) {
        return OffsetDateTime.parse(line.substring(0, line.indexOf(' ')));
    }

    @Test
    @DisplayName("says of a name that nobody has that it is not installed, and which are")
    void notInstalled() {
        teamsIsTheDefault("{00425F68-FFC1-445F-8EDF-EF78B84BA1C7}", 0);
        try (WindowsProgram monitor = watch("--provider", "Teams2")) {
            monitor.awaitNext("Teams2: not installed  UpAndRunning=absent Messenger=none MyStatus=none mail=unknown"
                    + " -- installed are Lync, MsTeams, Teams");
            monitor.awaitEnd();
        }
    }
}
