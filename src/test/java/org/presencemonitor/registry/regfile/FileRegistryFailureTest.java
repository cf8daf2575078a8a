package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryValue.Dword;

@DisplayName("A bad registry file")
class FileRegistryFailureTest extends FileRegistryFixture {
    @Test
    @DisplayName("says where it is damaged and is never overwritten")
    void damaged() throws IOException {
        for (String bad : List.of("", "REGEDIT5\n", GOOD + "\0\n", "\0\0\0")) {
            put(bad);
            expect("registry.reg, line \\d+, column \\d: expected .*, found .*\\.");
            assertThat(Files.readString(file)).isEqualTo(bad);
        }
        expect("registry.reg, line 1, column 1: expected .*, found a zero byte\\.");

        put(GOOD);
        registry.write(KEY, FLAG, new Dword(1));
        assertThat(registry.read(KEY, FLAG)).contains(new Dword(1));
    }

    @Test
    @DisplayName("of one line is ignored there alone, and a value that cannot be read is not taken for an absent one")
    void ignoredLine() throws IOException {
        put(GOOD.replace("dword:2", "dword:00zz"));
        assertThat(registry.readDword(KEY, FLAG, 0, 2))
                .isEqualTo(new DwordReading.Unreadable("registry.reg, line 4, column 16: expected dword: with 1 to 8"
                        + " hexadecimal digits, found \"dword:00zz ; mine\"; the line is ignored"));
        registry.write(KEY, FLAG, new Dword(1));
        assertThat(registry.readDword(KEY, FLAG, 0, 2)).isEqualTo(new DwordReading.Value(1));
        assertThat(Files.readString(file)).contains("dword:00zz ; mine");
    }

    @Test
    @DisplayName("says its size when it is too large, without reading it")
    void tooLarge() throws IOException {
        put(GOOD);
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(3L << 30);
        }
        expect(".*registry.reg has 3,221,225,472 bytes, more than the 8,388,608 \\(8 MB\\) that a registry file"
                + " may have\\.");
        assertThat(Files.size(file)).isEqualTo(3L << 30);
    }

    @Test
    @DisplayName("may be a folder, a circle of links, or lie in a file")
    void notFiles() throws IOException {
        Files.createDirectories(file);
        expect(".*registry.reg cannot be read: it is a folder\\.");

        Files.delete(file);
        Files.createSymbolicLink(file, folder.resolve("b"));
        Files.createSymbolicLink(folder.resolve("b"), file);
        expect(".*registry.reg cannot be read: its symbolic links lead in a circle\\.");

        Files.delete(file);
        Files.delete(data);
        Files.writeString(data, "a file");
        expect(".*registry.reg cannot be read: .+data is not a folder\\.");
    }

    @Test
    @DisplayName("is not waited for when it is a pipe")
    void pipe() throws IOException, InterruptedException {
        assumeTrue(OwnerOnlyFiles.isPosix(folder));
        Files.createDirectories(data);
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                .isZero();
        expect(".*registry.reg cannot be read: it is not a file\\.");
    }

    @Test
    @DisplayName("may be closed to this user")
    void noPermission() throws IOException {
        put(GOOD);
        assumeTrue(OwnerOnlyFiles.isPosix(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        expect(".*registry.reg cannot be read: permission denied\\.");
    }

    @Test
    @DisplayName("stays whole when the folder may not be written, or the file")
    void readOnly() throws IOException {
        put(GOOD);
        assumeTrue(OwnerOnlyFiles.isPosix(file));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-x------"));
        assumeFalse(Files.isWritable(data), "this user may write everything");
        assertThatThrownBy(() -> registry.write(KEY, FLAG, new Dword(1)))
                .hasMessageMatching(".*registry.reg was not changed: permission denied\\.");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThatThrownBy(() -> registry.write(KEY, FLAG, new Dword(1)))
                .hasMessageMatching(".*registry.reg was not changed: permission denied\\.");
        assertThat(Files.readString(file)).isEqualTo(GOOD);
    }

    @Test
    @DisplayName("stays whole when there is no room for the new one")
    void noRoom() throws IOException, InterruptedException {
        assumeTrue(OwnerOnlyFiles.isPosix(folder));
        put(GOOD);
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 64; exec \"$@\"", "sh"));
        command.addAll(RegistryWriterProgram.command("text", file.toString(), "1000000"));
        Process limited = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(new String(limited.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .matches("(?s).*registry.reg was not changed: File too large\\.\\s*");
        assertThat(limited.waitFor()).isZero();
        assertThat(Files.readString(file)).isEqualTo(GOOD);
        assertThat(entries()).containsExactly("registry.reg", "registry.reg.lock");
    }

    private void expect(String sentence) {
        assertThatThrownBy(() -> registry.read(KEY, FLAG))
                .isInstanceOf(RegistryException.class)
                .hasMessageMatching(sentence);
        assertThatThrownBy(() -> registry.subkeys(KEY)).hasMessageMatching(sentence);
        assertThatThrownBy(() -> registry.write(KEY, FLAG, new Dword(1))).hasMessageMatching(sentence);
        assertThatThrownBy(() -> registry.delete(KEY, FLAG)).hasMessageMatching(sentence);
    }
}
