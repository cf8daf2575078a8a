package org.presencemonitor.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@DisplayName("A file or folder of this program")
class OwnerOnlyFilesTest {
    @TempDir
    private Path folder;

    private static Object owner(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private Path create(String name) throws IOException {
        Path file = folder.resolve(name);
        OwnerOnlyFiles.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
        return file;
    }

    @Nested
    @DisplayName("that root creates in a user's folder")
    class AsRoot {
        private static final int USER = 12345;
        private static final int GROUP = 23456;

        @BeforeEach
        void giveFolder() throws IOException {
            assumeTrue(owner(Path.of("/proc/self")).equals(0), "only root may give files away");
            Files.setAttribute(folder, "unix:uid", USER);
            Files.setAttribute(folder, "unix:gid", GROUP);
        }

        @Test
        @DisplayName("is the user's, and so is what root left there before")
        void created() throws IOException {
            Path left = Files.createFile(folder.resolve("left"));

            assertThat(owner(create("new"))).isEqualTo(USER);
            assertThat(Files.getAttribute(folder.resolve("new"), "unix:gid")).isEqualTo(GROUP);
            assertThat(owner(create("left"))).isEqualTo(USER);
            OwnerOnlyFiles.createFolders(folder.resolve("a/b"));
            assertThat(owner(folder.resolve("a/b"))).isEqualTo(USER);
            AtomicFile.replace(folder.resolve("a/b/whole"), new byte[1]);
            assertThat(owner(folder.resolve("a/b/whole"))).isEqualTo(USER);
            assertThat(left).exists();
        }

        @Test
        @DisplayName("leaves the file that a link there leads to as it is")
        void link(@TempDir Path elsewhere) throws IOException {
            Path roots = Files.createFile(elsewhere.resolve("root's"));
            Files.createSymbolicLink(folder.resolve("link"), roots);

            create("link");

            assertThat(owner(roots)).isEqualTo(0);
        }
    }

    @Test
    @DisplayName("in a folder of the same user is that user's")
    void own() throws IOException {
        assertThat(owner(create("new"))).isEqualTo(owner(folder));
    }
}
