package org.presencemonitor.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.settings.OperatingSystem;

@DisplayName("The file manager")
class FileManagerTest {
    private final FileManager linux = new FileManager(new OperatingSystem("Linux"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Linux, xdg-open", "Windows 11, explorer.exe", "Mac OS X, open"})
    @DisplayName("is the desktop's own, given the whole path as one argument")
    void isTheDesktopsOwn(String system, String program) {
        Path folder = Path.of("a folder").toAbsolutePath();

        assertThat(new FileManager(new OperatingSystem(system)).command(folder))
                .containsExactly(program, folder.toString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("that stays in the foreground is not waited for; it has not failed yet")
    void staysInTheForeground() {
        // Its input stays open as long as this process runs.
        CompletableFuture<Boolean> opened = linux.run(List.of("cat"), Duration.ofDays(1));

        assertThat(opened).isNotDone();
        opened.cancel(false);
        assertThat(linux.run(List.of("cat"), Duration.ZERO).join()).isTrue();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("that fails, or is not there, has not opened the folder")
    void fails() {
        assertThat(linux.run(List.of("false"), Duration.ofDays(1)).join()).isFalse();
        assertThat(linux.run(List.of("true"), Duration.ofDays(1)).join()).isTrue();
        assertThat(linux.run(List.of("no-such-program"), Duration.ofDays(1)).join())
                .isFalse();
    }
}
