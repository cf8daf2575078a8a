package org.presencemonitor.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.file.OwnerOnlyFiles;

@DisplayName("The log")
class LogFileTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-05T10:00:30.123Z"));

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final Path folder;
    private final Path file;

    LogFileTest(@TempDir Path parent) {
        folder = parent.resolve("log");
        file = folder.resolve("presence-monitor.log");
    }

    private PrintStream open() {
        PrintStream error = new PrintStream(console, true, UTF_8);
        return new LogFile(folder, error, CLOCK, ZoneOffset.UTC).stream();
    }

    @Test
    @DisplayName("has each line with date and time, in any script, and standard error has it as it was")
    void copies() {
        PrintStream log = open();
        log.println("WARN Registry: Файл не читается");
        new IllegalStateException("broken").printStackTrace(log);
        log.print("half a ");
        log.println("line");

        assertThat(file).content().startsWith("2026-03-05 10:00:30.123 WARN Registry: Файл не читается\n");
        assertThat(LogFile.last(folder, 100))
                .contains("2026-03-05 10:00:30.123 java.lang.IllegalStateException: broken")
                .endsWith("2026-03-05 10:00:30.123 half a line")
                .allMatch(line -> line.startsWith("2026-03-05 10:00:30.123 "));
        assertThat(console.toString(UTF_8))
                .startsWith("WARN Registry: Файл не читается\njava.lang.IllegalStateException: broken\n")
                .endsWith("half a line\n");
    }

    @Test
    @DisplayName("shows what others have written as one line, and standard error does too")
    void printable() {
        open().println("WARN \u001b[2J" + "\n2026-03-05 10:00:30.123 forged\u2028\u0085\u202e");

        String line = "WARN <U+001B>[2J<U+000A>2026-03-05 10:00:30.123 forged<U+2028><U+0085><U+202E>";
        assertThat(LogFile.last(folder, 5)).containsExactly("2026-03-05 10:00:30.123 " + line);
        assertThat(console.toString(UTF_8)).isEqualTo(line + "\n");
    }

    @Test
    @DisplayName("leaves out what JavaFX says of its pulse, and standard error is silent about it")
    void leavesOutThePulse() {
        PrintStream log = open();
        log.println("Setting PULSE_DURATION to 20 hz");
        log.println("something else");

        assertThat(console).hasToString("something else" + System.lineSeparator());
        assertThat(LogFile.last(folder, 5)).singleElement().asString().endsWith("something else");
    }

    @Test
    @DisplayName("goes on where the last run has stopped, and gives the last lines of both")
    void appends() {
        open().println("first run");
        open().println("second run");

        assertThat(LogFile.last(folder, 5))
                .extracting(line -> line.substring(24))
                .containsExactly("first run", "second run");
        assertThat(LogFile.last(folder, 1)).singleElement().asString().endsWith("second run");
    }

    @Test
    @DisplayName("does not outgrow its limit, and keeps one older file, from which the last lines come too")
    void rotates() throws IOException {
        PrintStream log = open();
        String line = "x".repeat(9_999);
        for (int i = 0; i < 250; i++) {
            log.println(line);
        }
        Path older = file.resolveSibling("presence-monitor.log.1");
        assertThat(Files.size(file)).isBetween(1L, (long) LogFile.MAX_BYTES);
        assertThat(Files.size(older)).isBetween(LogFile.MAX_BYTES - 20_000L, (long) LogFile.MAX_BYTES);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }

        Files.writeString(file, "the only one\n");
        List<String> last = LogFile.last(folder, 2);
        assertThat(last).hasSize(2).endsWith("the only one");
    }

    @Test
    @DisplayName("fails nobody where it cannot be written, which the console is told once, and works once it can")
    void unwritable() throws IOException {
        Files.writeString(folder, "a file where the folder should be");
        PrintStream log = open();
        log.println("lost");
        assertThat(log.checkError()).isFalse();
        log.println("lost as well");
        assertThat(console.toString(UTF_8).lines())
                .containsExactly(
                        "lost",
                        "The log " + file + " cannot be written: FileAlreadyExistsException " + folder,
                        "lost as well");
        assertThat(LogFile.last(folder, 10)).isEmpty();
        assertThat(LogFile.makeFolder(folder)).isFalse();

        Files.delete(folder);
        log.println("kept");
        assertThat(LogFile.last(folder, 10)).singleElement().asString().endsWith("kept");
    }

    @Test
    @DisplayName("is for its owner alone, in a folder that others can see")
    void ownerOnly() throws IOException {
        assumeTrue(OwnerOnlyFiles.isPosix(folder));
        PrintStream log = open();
        log.println("one");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("goes behind a symbolic link, also when it is full, and the link stays")
    void link() throws IOException {
        assumeTrue(OwnerOnlyFiles.isPosix(folder));
        Path elsewhere = Files.createDirectory(folder.resolveSibling("elsewhere"));
        Files.createDirectory(folder);
        Files.createSymbolicLink(file, elsewhere.resolve("real.log"));
        PrintStream log = open();
        String line = "x".repeat(9_999);
        for (int i = 0; i < 101; i++) {
            log.println(line);
        }
        assertThat(file).isSymbolicLink();
        assertThat(elsewhere.resolve("real.log.1")).isRegularFile();
        assertThat(LogFile.last(folder, 200)).hasSizeGreaterThan(1);
    }

    @Test
    @DisplayName("has also the lines of a thread that is interrupted")
    void interrupted() {
        PrintStream log = open();
        log.println("said before");
        Thread.currentThread().interrupt();
        try {
            log.println("said while it ends");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(file).content().endsWith("said while it ends\n");
    }
}
