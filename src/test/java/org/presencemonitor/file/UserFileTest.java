package org.presencemonitor.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file that the user named")
class UserFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-rw-r--", "rw-------", "rwxr-x--x"})
    @DisplayName("keeps who may read it when it is replaced")
    void keepsPermissions(String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), "old");
        assumeTrue(OwnerOnlyFiles.isPosix(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        UserFile.write(file, NEW);
        assertThat(file).hasContent("new");
        assertThat(permissions(file)).isEqualTo(permissions);
    }

    @Test
    @DisplayName("is for its owner alone when it is new")
    void newFile() throws IOException {
        Path file = folder.resolve("export.csv");
        UserFile.write(file, NEW);
        assertThat(file).hasContent("new");
        assumeTrue(OwnerOnlyFiles.isPosix(file));
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    @DisplayName("is replaced behind a symbolic link, or made there, and the link stays")
    void links() throws IOException {
        assumeTrue(OwnerOnlyFiles.isPosix(folder));
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("real.csv"));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.csv"), Path.of("made.csv"));
        UserFile.write(link, NEW);
        UserFile.write(dangling, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(dangling).isSymbolicLink();
        assertThat(real).hasContent("new");
        assertThat(folder.resolve("made.csv")).hasContent("new");
    }

    @Test
    @DisplayName("stays as it was when the content fails")
    void fails() throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), "old");
        assertThatThrownBy(() -> UserFile.write(file, out -> {
                    out.write(NEW);
                    throw new IOException("the history is damaged");
                }))
                .hasMessage("the history is damaged");
        assertThat(file).hasContent("old");
    }

    @Nested
    @DisplayName("that is no regular file is written to:")
    class Special {
        @Test
        @DisplayName("a named pipe, also behind a link, whose reader gets all and then the end")
        void pipe() throws IOException, InterruptedException {
            Path pipe = Pipes.make(folder.resolve("pipe"));
            Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("pipe"));
            for (Path path : new Path[] {pipe, link}) {
                CompletableFuture<String> read = Pipes.reading(pipe);
                UserFile.write(path, NEW);
                assertThat(read.join()).isEqualTo("new");
            }
            assertThat(Files.isRegularFile(pipe)).isFalse();
            assertThat(link).isSymbolicLink();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"})
        @DisplayName("standard output, whether it is a pipe or a file in the middle of which the program begins")
        void standardOutput(String path) throws IOException, InterruptedException {
            Path link = Path.of(path);
            assumeTrue(Files.exists(link));
            Process piped = program(link).start();
            assertThat(new String(piped.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("before\nwritten\nafter\n");

            Path file = Files.writeString(folder.resolve("out.txt"), "first\n");
            assertThat(program(link)
                            .redirectOutput(Redirect.appendTo(file.toFile()))
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(file).hasContent("first\nbefore\nwritten\nafter\n");
        }

        @Test
        @DisplayName("another open file of a process, at its end")
        void openFile() throws IOException, InterruptedException {
            assumeTrue(Files.exists(Path.of("/proc/self/fd/0")));
            Path file = Files.writeString(folder.resolve("in.txt"), "first\n");
            assertThat(program(Path.of("/proc/self/fd/0"))
                            .redirectInput(file.toFile())
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(file).hasContent("first\nwritten\n");
        }

        private ProcessBuilder program(Path path) {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            UserFileProgram.class.getName(),
                            path.toString())
                    .redirectError(Redirect.INHERIT);
        }
    }
}
