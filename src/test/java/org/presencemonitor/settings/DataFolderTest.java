package org.presencemonitor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The data folder")
class DataFolderTest {
    private static String path(String os, Map<String, String> environment) {
        return DataFolder.of(new OperatingSystem(os), environment, Optional.of(Path.of("/home/user")))
                .path()
                .toString()
                .replace('\\', '/');
    }

    @Test
    @DisplayName("follows the XDG rules on Linux, relative values ignored")
    void linux() {
        assertThat(path("Linux", Map.of())).isEqualTo("/home/user/.local/share/presence-monitor");
        assertThat(path("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo("/data/presence-monitor");
        assertThat(path("Linux", Map.of("XDG_DATA_HOME", "data")))
                .isEqualTo("/home/user/.local/share/presence-monitor");
        assertThat(path("Linux", Map.of("XDG_DATA_HOME", ""))).isEqualTo("/home/user/.local/share/presence-monitor");
    }

    @Test
    @DisplayName("is below LOCALAPPDATA on Windows and in Application Support on macOS")
    void others() {
        assertThat(path("Windows 11", Map.of("LOCALAPPDATA", "C:/Users/u/AppData/Local")))
                .isEqualTo("C:/Users/u/AppData/Local/presence-monitor");
        assertThat(path("Windows 11", Map.of())).isEqualTo("/home/user/AppData/Local/presence-monitor");
        assertThat(path("Mac OS X", Map.of())).isEqualTo("/home/user/Library/Application Support/presence-monitor");
    }

    @Test
    @DisplayName("is nowhere for a user without a home, unless the environment has another place for data")
    void homeless() {
        OperatingSystem linux = new OperatingSystem("Linux");

        assertThatExceptionOfType(NoHomeFolderException.class)
                .isThrownBy(() -> DataFolder.of(linux, Map.of("XDG_DATA_HOME", "data"), Optional.empty()));
        assertThat(DataFolder.of(linux, Map.of("XDG_DATA_HOME", "/data"), Optional.empty())
                        .path())
                .isEqualTo(Path.of("/data/presence-monitor"));
    }

    @Test
    @DisplayName("holds the registry file and the settings")
    void files() {
        DataFolder folder = new DataFolder(Path.of("data"));

        assertThat(folder.registryFile()).isEqualTo(Path.of("data", "registry.reg"));
        assertThat(folder.settingsFile()).isEqualTo(Path.of("data", "settings.json"));
    }

    @Test
    @DisplayName("is created for this user alone, parents included, and may be there already")
    void created(@TempDir Path parent) throws IOException {
        DataFolder folder = new DataFolder(parent.resolve("a").resolve("b"));

        folder.create();
        folder.create();

        assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }
}
