package org.presencemonitor.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@DisplayName("A folder for native libraries")
class NativeLibraryFolderTest {
    private static final List<String> MOUNTS = List.of(
            "overlay / overlay rw,relatime 0 0",
            "tmpfs /tmp tmpfs rw,nosuid,noexec 0 0",
            "/dev/sdb /home/a\\040user ext4 rw,noexec 0 0",
            "tmpfs /tmp/exec tmpfs rw 0 0");

    private static boolean isNoExec(String folder) {
        return NativeLibraryFolder.isNoExec(Path.of(folder), MOUNTS);
    }

    @Test
    @DisplayName("is as its nearest mount has it, the last one of a place")
    void mounts() {
        assertThat(isNoExec("/tmp")).isTrue();
        assertThat(isNoExec("/tmp/deeper")).isTrue();
        assertThat(isNoExec("/home/a user/.openjfx")).isTrue();
        assertThat(isNoExec("/tmp/exec/it")).isFalse();
        assertThat(isNoExec("/tmpfoo")).isFalse();
        assertThat(isNoExec("/var")).isFalse();
        assertThat(NativeLibraryFolder.isNoExec(
                        Path.of("/tmp"), List.of("a /tmp x rw,noexec 0 0", "b /tmp x rw 0 0", "odd line")))
                .isFalse();
    }

    @Test
    @DisplayName("need not be there yet")
    void absent(@TempDir Path folder) {
        assertThat(NativeLibraryFolder.obstacle(folder.resolve("a/b"))).isEqualTo(NativeLibraryFolder.obstacle(folder));
    }
}
