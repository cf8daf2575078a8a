package org.presencemonitor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
@DisplayName("The home folder")
class HomeFolderTest {
    private static final OperatingSystem LINUX = new OperatingSystem("Linux");

    @Test
    @DisplayName("is the one that HOME names, then that of the user database; one that is not absolute is none")
    void order() {
        Path own = Path.of("/own");
        Path database = Path.of("/database");

        assertThat(HomeFolder.find(LINUX, Map.of("HOME", "/own"), "/database")).contains(own);
        assertThat(HomeFolder.find(LINUX, Map.of("HOME", "/own"), "?")).contains(own);
        assertThat(HomeFolder.find(LINUX, Map.of("HOME", ""), "/database")).contains(database);
        assertThat(HomeFolder.find(LINUX, Map.of("HOME", "own"), "/database")).contains(database);
        assertThat(HomeFolder.find(LINUX, Map.of(), "/database")).contains(database);
        assertThat(HomeFolder.find(LINUX, Map.of(), "?")).isEmpty();
        assertThat(HomeFolder.find(LINUX, Map.of("HOME", "?"), "")).isEmpty();
    }

    @Test
    @DisplayName("is not what a shell on Windows calls HOME")
    void windows() {
        assertThat(HomeFolder.find(new OperatingSystem("Windows 11"), Map.of("HOME", "/c"), "/profile"))
                .contains(Path.of("/profile"));
    }

    @Test
    @DisplayName("is for root never that of another user, and nor are the other folders that came with it")
    void ofAnother() {
        Map<String, String> environment = Map.of("HOME", "/home/user", "XDG_DATA_HOME", "/home/user/data", "LANG", "C");

        assertThat(HomeFolder.ownEnvironment(environment, home -> true)).isEqualTo(Map.of("LANG", "C"));
        assertThat(HomeFolder.ownEnvironment(environment, home -> false)).isEqualTo(environment);
        assertThat(HomeFolder.ownEnvironment(Map.of("XDG_DATA_HOME", "/data"), home -> true))
                .isEqualTo(Map.of("XDG_DATA_HOME", "/data"));
    }
}
