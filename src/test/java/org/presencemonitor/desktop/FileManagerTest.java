package org.presencemonitor.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.settings.OperatingSystem;

@DisplayName("The file manager")
class FileManagerTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Linux, xdg-open", "Windows 11, explorer.exe", "Mac OS X, open"})
    @DisplayName("is the desktop's own, given the whole path as one argument")
    void isTheDesktopsOwn(String system, String program) {
        Path folder = Path.of("a folder").toAbsolutePath();

        assertThat(new FileManager(new OperatingSystem(system)).command(folder))
                .containsExactly(program, folder.toString());
    }
}
