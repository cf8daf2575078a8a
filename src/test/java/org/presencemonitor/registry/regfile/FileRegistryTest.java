package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.Utf16;

@DisplayName("The registry file")
class FileRegistryTest extends FileRegistryFixture {
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
            assumeTrue(OwnerOnlyFiles.isPosix(file));
            assertThat(permissions(file)).isEqualTo("rw-------");
            assertThat(permissions(file.resolveSibling("registry.reg.lock"))).isEqualTo("rw-------");
            assertThat(permissions(data)).isEqualTo("rwx------");
        }
    }

    @Nested
    @DisplayName("when there")
    class WhenThere {
        @Test
        @DisplayName("keeps its encoding and its comments when written, and is the user's alone from then on")
        void keeps() throws IOException {
            byte[] utf16 = Utf16.encode('\ufeff' + GOOD.replace("\n", "\r\n"));
            put(utf16);
            assumeTrue(OwnerOnlyFiles.isPosix(file));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

            registry.write(KEY, FLAG, new Dword(1));

            assertThat(Files.readAllBytes(file))
                    .isEqualTo(
                            Utf16.encode('\ufeff' + GOOD.replace("\n", "\r\n").replace("d:2", "d:00000001")));
            assertThat(permissions(file)).isEqualTo("rw-------");
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
        @DisplayName("is read afresh, even if its size and its time are the same as before")
        void sameTime() throws IOException {
            FileTime time = FileTime.fromMillis(1_000_000_000_000L);
            put(GOOD);
            Files.setLastModifiedTime(file, time);
            assertThat(registry.read(KEY, FLAG)).contains(new Dword(2));

            put(GOOD.replace("dword:2", "dword:1"));
            Files.setLastModifiedTime(file, time);
            assertThat(registry.read(KEY, FLAG)).contains(new Dword(1));
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

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
