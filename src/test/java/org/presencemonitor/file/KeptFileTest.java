package org.presencemonitor.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file that is kept beside the one that replaces it")
class KeptFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void before() throws IOException {
        file = Files.writeString(folder.resolve("settings.json"), "one");
    }

    private Path kept(String ending) {
        return folder.resolve("settings.json" + ending);
    }

    @Test
    @DisplayName("is copied once, for its owner alone, and never over an earlier copy")
    void copies() throws IOException {
        assertThat(KeptFile.copy(file)).isEqualTo(kept(".bad")).hasContent("one");
        assertThat(KeptFile.copy(file)).isEqualTo(kept(".bad"));
        Files.writeString(file, "two");
        Files.createDirectory(kept(".bad-2"));
        assertThat(KeptFile.copy(file)).isEqualTo(kept(".bad-3")).hasContent("two");
        assertThat(kept(".bad")).hasContent("one");
        assertThat(file).hasContent("two");
        assumeTrue(OwnerOnlyFiles.isPosix(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept(".bad"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("is renamed where it cannot be copied, and never over an earlier one")
    void moves() throws IOException {
        Files.writeString(kept(".bad"), "earlier");
        assertThat(KeptFile.move(file)).isEqualTo(kept(".bad-2")).hasContent("one");
        assertThat(file).doesNotExist();
        assertThat(kept(".bad")).hasContent("earlier");
    }

    @Test
    @DisplayName("is the one behind a symbolic link, which stays")
    void links() throws IOException {
        assumeTrue(OwnerOnlyFiles.isPosix(file));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("settings.json"));
        assertThat(KeptFile.copy(link)).isEqualTo(kept(".bad")).isRegularFile();
        assertThat(KeptFile.move(link)).isEqualTo(kept(".bad-2")).isRegularFile();
        assertThat(link).isSymbolicLink();
    }

    @Test
    @DisplayName("is no folder: that stays where it is")
    void folders() {
        assertThatThrownBy(() -> KeptFile.move(folder)).hasMessage(folder + ": it is not a file");
        assertThat(folder).exists();
    }
}
