package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.FileRegistry;

@EnabledOnOs(OS.LINUX)
@DisplayName("The program as a process")
class MainProcessTest {
    @TempDir
    private Path folder;

    private DwordReading flag() {
        try (FileRegistry left = new FileRegistry(folder.resolve("registry.reg"))) {
            return UpAndRunning.read(left, "Communicator");
        }
    }

    @Nested
    @DisplayName("whose output nobody reads any more")
    class WithoutReader {
        @Test
        @DisplayName("ends a monitor that prints nothing, in order, with the exit code of SIGPIPE and no word")
        void watch() throws Exception {
            try (MainProcess watch = MainProcess.start("watch", "--data-dir", folder.toString())) {
                watch.awaitLine("available");
                watch.stopReading();

                assertThat(watch.exitCode()).isEqualTo(141);
                assertThat(watch.errors()).isEqualTo("Type help for the commands.");
            }
            assertThat(flag()).isEqualTo(new DwordReading.Value(0));
        }

        @Test
        @DisplayName("ends the monitor that runs because there is no display")
        void withoutDisplay() throws Exception {
            try (MainProcess monitor = MainProcess.start("--data-dir", folder.toString())) {
                monitor.awaitLine("available");
                monitor.stopReading();

                assertThat(monitor.exitCode()).isEqualTo(141);
            }
        }

        @Test
        @DisplayName("ends a scenario that would be played for a day")
        void simulate() throws Exception {
            try (MainProcess simulate = MainProcess.start("simulate", "working-day", "--speed", "1")) {
                simulate.awaitLine("ok");
                simulate.stopReading();

                assertThat(simulate.exitCode()).isEqualTo(141);
                assertThat(simulate.errors()).isEmpty();
            }
        }
    }

    @Nested
    @DisplayName("that has a data folder")
    class WithFolder {
        private MainProcess watch() throws IOException {
            return MainProcess.start("watch", "--data-dir", folder.toString());
        }

        @Test
        @DisplayName("and is stopped answers no other start: that one says so and fails")
        void stopped() throws Exception {
            try (MainProcess first = watch()) {
                first.awaitLine("available");
                first.signal("STOP");
                try (MainProcess second = watch()) {
                    assertThat(second.exitCode()).isEqualTo(1);
                    assertThat(second.errors())
                            .isEqualTo(
                                    "Presence Monitor is already running with " + folder
                                            + ", and does not answer. End its process, or choose another folder with --data-dir.");
                }
            }
        }

        @Test
        @DisplayName("and ends hands it over to the start that comes meanwhile")
        void ending() throws Exception {
            try (MainProcess first = watch()) {
                first.awaitLine("available");
                first.signal("TERM");
                try (MainProcess second = watch()) {
                    second.awaitLine("available");
                    assertThat(first.exitCode()).isEqualTo(143);
                    second.type("quit");
                    assertThat(second.exitCode()).isZero();
                }
            }
            assertThat(flag()).isEqualTo(new DwordReading.Value(0));
        }

        @Test
        @DisplayName("says that its commands cannot be read, and ends in order")
        void unreadableInput() throws Exception {
            String script = "exec \"$@\" <" + folder;
            try (MainProcess watch = MainProcess.run(script, "watch", "--data-dir", folder.toString())) {
                assertThat(watch.exitCode()).isEqualTo(1);
                assertThat(watch.errors())
                        .contains("The commands cannot be read: Is a directory")
                        .doesNotContain("data folder");
            }
        }

        @Test
        @DisplayName("names a default of Office's that was uninstalled, and the clients that are there")
        void missingDefault() throws Exception {
            Files.writeString(folder.resolve("registry.reg"), """
                    Windows Registry Editor Version 5.00

                    [HKEY_CURRENT_USER\\Software\\IM Providers]
                    "DefaultIMApp"="Lync"

                    [HKEY_LOCAL_MACHINE\\Software\\IM Providers\\Teams]
                    "ProcessName"="Teams.exe"
                    """);
            try (MainProcess watch = watch()) {
                assertThat(watch.awaitLine("DefaultIMApp"))
                        .endsWith(" DefaultIMApp=Lync -- Office backs out: it is not installed; installed are"
                                + " Communicator, Teams");
            }
        }

        @Test
        @DisplayName("keeps in its log what it warns of on the console")
        void log() throws Exception {
            Files.writeString(folder.resolve("settings.json"), "{\"textSize\": 9000}");
            try (MainProcess watch = watch()) {
                watch.awaitLine("available");
                watch.type("quit");
                assertThat(watch.exitCode()).isZero();

                List<String> warnings = watch.errors()
                        .lines()
                        .filter(line -> line.contains("textSize"))
                        .toList();
                assertThat(warnings).hasSize(1);
                assertThat(folder.resolve("log").resolve("presence-monitor.log"))
                        .content()
                        .contains(warnings);
            }
        }
    }

    @Nested
    @Tag("desktop")
    @DisplayName("with a window")
    class WithWindow {
        private Process display;
        private String number;

        @BeforeEach
        void startDisplay() throws IOException {
            display = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1000x800x24", "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            number = display.inputReader().readLine();
        }

        @AfterEach
        void endDisplay() {
            display.destroy();
        }

        private MainProcess start() throws IOException {
            String environment =
                    "DISPLAY=:" + number + " DBUS_SESSION_BUS_ADDRESS=unix:path=" + folder.resolve("no-bus");
            return MainProcess.run("NO_AT_BRIDGE=1 " + environment + " exec \"$@\"", "--data-dir", folder.toString());
        }

        @Test
        @DisplayName("shows it for another start, and ends in order when the display goes")
        void displayGoes() throws Exception {
            try (MainProcess first = start()) {
                first.awaitFile(folder.resolve("instance.socket"));
                try (MainProcess second = start()) {
                    assertThat(second.exitCode()).isZero();
                    assertThat(second.errors()).doesNotContain("Presence Monitor");
                }
                display.destroy();

                assertThat(first.exitCode()).isZero();
                assertThat(first.errors()).contains("The connection to the display is lost; the program ends");
            }
            assertThat(flag()).isEqualTo(new DwordReading.Value(0));
        }
    }

    @Test
    @DisplayName("says that a locale without UTF-8 has no letters for a path: exit code and sentence, no stack trace")
    void asciiLocale() throws Exception {
        for (String command : List.of("watch --data-dir", "watch --record", "history --export", "simulate")) {
            String script = "LC_ALL=C exec \"$@\" \"" + beyondAscii() + "\"";
            try (MainProcess program = MainProcess.run(script, command.split(" ", -1))) {
                assertThat(program.exitCode()).isEqualTo(2);
                assertThat(program.errors())
                        .contains(" is no path here: the locale C has no such letters. Choose one with UTF-8")
                        .doesNotContain("\tat ", "Exception");
            }
        }
        for (String command : List.of("watch", "history")) {
            String script = "LC_ALL=C XDG_DATA_HOME=" + beyondAscii() + " exec \"$@\"";
            try (MainProcess program = MainProcess.run(script, command)) {
                assertThat(program.exitCode()).isEqualTo(1);
                assertThat(program.errors())
                        .startsWith("The data folder cannot be used (")
                        .contains("the locale C has no such letters")
                        .doesNotContain("\tat ", "Exception");
            }
        }
    }

    @Test
    @DisplayName("says of a locale that is not installed that it is not")
    void missingLocale() throws Exception {
        String script = "LC_ALL=xx_XX.UTF-8 exec \"$@\" \"" + beyondAscii() + "\"";
        try (MainProcess program = MainProcess.run(script, "watch", "--data-dir")) {
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.errors())
                    .contains("the locale xx_XX.UTF-8, or one of its parts such as LC_TIME, is not installed")
                    .doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    @DisplayName("keeps its history in a folder whose name the locale writes in other bytes than UTF-8")
    void latinLocale() throws Exception {
        Process made = new ProcessBuilder(
                        "sh", "-c", "localedef -i de_DE -f ISO-8859-1 '" + folder + "/de_DE.ISO-8859-1'")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assumeThat(made.waitFor()).as("the sources of locales are installed").isLessThan(2);
        String script = "LOCPATH=" + folder + " LC_ALL=de_DE.ISO-8859-1 exec \"$@\" \"" + beyondAscii() + "\"";
        try (MainProcess program = MainProcess.run(script, "watch", "--data-dir")) {
            program.awaitLine("available ");
            program.type("quit");
            assertThat(program.exitCode()).isZero();
            assertThat(program.errors()).doesNotContain("history.db");
        }
        try (MainProcess program = MainProcess.run(script, "history", "--data-dir")) {
            program.awaitLine(" available ");
        }
    }

    /** Written by the shell, because the tests may run in such a locale themselves. */
    private String beyondAscii() {
        return folder + "/h$(printf '\\303\\251')";
    }
}
