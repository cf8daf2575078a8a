package org.presencemonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.registry.RegistryValue.Dword;

@DisplayName("The registry file")
class FileRegistryTest {
    private static final RegistryKey KEY = RegistryKey.IM_PROVIDERS.child("Communicator");
    private static final String FLAG = "UpAndRunning";
    private static final String GOOD = """
            Windows Registry Editor Version 5.00

            [HKCU\\Software\\IM Providers\\Communicator]
            "UpAndRunning"=dword:2 ; mine
            """;

    @TempDir
    private Path folder;

    private Path data;
    private Path file;
    private FileRegistry registry;

    @BeforeEach
    void open() {
        data = folder.resolve("data");
        file = data.resolve("registry.reg");
        registry = new FileRegistry(file);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Nested
    @DisplayName("when absent")
    class WhenAbsent {
        @Test
        @DisplayName("is an empty registry, and reading or deleting creates nothing")
        void isEmpty() {
            assertThat(registry.read(KEY, FLAG)).isEmpty();
            assertThat(registry.subkeys(RegistryKey.IM_PROVIDERS)).isEmpty();
            registry.delete(KEY, FLAG);
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        @DisplayName("is created with its folders, for its owner only")
        void isCreated() throws IOException {
            registry.write(KEY, FLAG, new Dword(2));

            assertThat(Files.readString(file)).startsWith("Windows Registry Editor Version 5.00\n;");
            assertThat(entries()).containsExactly("registry.reg", "registry.reg.lock");
            assumeTrue(OwnerOnly.isPosix(file));
            assertThat(permissions(file)).isEqualTo("rw-------");
            assertThat(permissions(file.resolveSibling("registry.reg.lock"))).isEqualTo("rw-------");
            assertThat(permissions(data)).isEqualTo("rwx------");
        }
    }

    @Nested
    @DisplayName("when there")
    class WhenThere {
        @Test
        @DisplayName("keeps its encoding, its comments and its permissions when written")
        void keeps() throws IOException {
            byte[] utf16 = Utf16.encode('\ufeff' + GOOD.replace("\n", "\r\n"));
            put(utf16);
            assumeTrue(OwnerOnly.isPosix(file));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

            registry.write(KEY, FLAG, new Dword(1));

            assertThat(Files.readAllBytes(file))
                    .isEqualTo(
                            Utf16.encode('\ufeff' + GOOD.replace("\n", "\r\n").replace("d:2", "d:00000001")));
            assertThat(permissions(file)).isEqualTo("rw-r-----");
        }

        @Test
        @DisplayName("is left alone when a value is set to what it holds")
        void untouched() throws IOException {
            put(GOOD);
            FileTime old = FileTime.fromMillis(1_000_000_000_000L);
            Files.setLastModifiedTime(file, old);

            registry.write(KEY, FLAG, new Dword(2));
            registry.delete(KEY, "absent");

            assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
            assertThat(entries()).containsExactly("registry.reg");
        }

        @Test
        @DisplayName("stays a symbolic link, whose target is written")
        void links() throws IOException {
            put(GOOD);
            Path link = folder.resolve("link.reg");
            Path second = folder.resolve("second.reg");
            Files.createSymbolicLink(link, Path.of("data", "registry.reg"));
            Files.createSymbolicLink(second, link);
            try (FileRegistry linked = new FileRegistry(second)) {
                linked.write(KEY, FLAG, new Dword(1));
                assertThat(linked.read(KEY, FLAG)).contains(new Dword(1));
            }
            assertThat(second).isSymbolicLink();
            assertThat(link).isSymbolicLink();
            assertThat(registry.read(KEY, FLAG)).contains(new Dword(1));
        }

        @Test
        @DisplayName("is created where a symbolic link leads to nothing yet")
        void danglingLink() throws IOException {
            Path link = folder.resolve("link.reg");
            Files.createSymbolicLink(link, file);
            try (FileRegistry linked = new FileRegistry(link)) {
                assertThat(linked.read(KEY, FLAG)).isEmpty();
                linked.write(KEY, FLAG, new Dword(1));
            }
            assertThat(link).isSymbolicLink();
            assertThat(registry.read(KEY, FLAG)).contains(new Dword(1));
        }

        @Test
        @DisplayName("is rid of what a killed writer left beside it")
        void leftovers() throws IOException {
            put(GOOD);
            Files.writeString(file.resolveSibling(".registry.reg.tmp"), "half a fi");
            Files.writeString(file.resolveSibling("registry.reg.lock"), "");

            registry.write(KEY, FLAG, new Dword(1));

            assertThat(registry.read(KEY, FLAG)).contains(new Dword(1));
            assertThat(entries()).containsExactly("registry.reg", "registry.reg.lock");
        }
    }

    @Nested
    @DisplayName("when bad")
    class WhenBad {
        @Test
        @DisplayName("says where it is damaged and is never overwritten")
        void damaged() throws IOException {
            for (String bad : List.of("", GOOD.replace("dword:2", "dword:00zz"), GOOD + "[HKCU\\cut", "\0\0\0")) {
                put(bad);
                expect("registry.reg, line \\d: expected .*, found .*\\.");
                assertThat(Files.readString(file)).isEqualTo(bad);
            }
            expect("registry.reg, line 1: expected .*, found a zero byte\\.");
            put(GOOD.replace("dword:2", "dword:00zz"));
            expect(
                    "registry.reg, line 4: expected dword: with 1 to 8 hexadecimal digits, found \"dword:00zz ; mine\"\\.");

            put(GOOD);
            registry.write(KEY, FLAG, new Dword(1));
            assertThat(registry.read(KEY, FLAG)).contains(new Dword(1));
        }

        @Test
        @DisplayName("says its size when it is too large, without reading it")
        void tooLarge() throws IOException {
            put(GOOD);
            try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
                large.setLength(3L << 30);
            }
            expect(".*registry.reg has 3,221,225,472 bytes, more than the 33,554,432 \\(32 MB\\) that a registry file"
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
            assumeTrue(OwnerOnly.isPosix(folder));
            Files.createDirectories(data);
            assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor())
                    .isZero();
            expect(".*registry.reg cannot be read: it is not a file\\.");
        }

        @Test
        @DisplayName("may be closed to this user")
        void noPermission() throws IOException {
            put(GOOD);
            assumeTrue(OwnerOnly.isPosix(file));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
            assumeFalse(Files.isReadable(file), "this user may read everything");
            expect(".*registry.reg cannot be read: permission denied\\.");
        }

        @Test
        @DisplayName("stays whole when the folder may not be written, or the file")
        void readOnly() throws IOException {
            put(GOOD);
            assumeTrue(OwnerOnly.isPosix(file));
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
            assumeTrue(OwnerOnly.isPosix(folder));
            put(GOOD);
            List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 64; exec \"$@\"", "sh"));
            command.addAll(RegistryWriterProgram.command("text", file.toString(), "1000000"));
            Process limited =
                    new ProcessBuilder(command).redirectErrorStream(true).start();

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

    @Nested
    @DisplayName("written by many")
    class WrittenByMany {
        @Test
        @DisplayName("loses nothing that threads and processes write at the same time")
        void losesNothing() throws Exception {
            int number = 40;
            List<Process> processes = new ArrayList<>();
            for (String prefix : List.of("a", "b", "c")) {
                processes.add(RegistryWriterProgram.start("names", file.toString(), prefix, "" + number));
            }
            List<Thread> threads = Stream.of("d", "e", "f")
                    .map(prefix -> Thread.ofPlatform().start(() -> write(prefix, number)))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
            for (Process process : processes) {
                assertThat(process.waitFor()).isZero();
            }
            for (String prefix : List.of("a", "b", "c", "d", "e", "f")) {
                for (int i = 0; i < number; i++) {
                    assertThat(registry.read(KEY, prefix + i)).contains(new Dword(i));
                }
            }
        }

        private void write(String prefix, int number) {
            try (FileRegistry own = new FileRegistry(file)) {
                for (int i = 0; i < number; i++) {
                    own.write(KEY, prefix + i, new Dword(i));
                }
            }
        }
    }

    private void put(String text) throws IOException {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(byte[] bytes) throws IOException {
        Files.createDirectories(data);
        Files.write(file, bytes);
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
