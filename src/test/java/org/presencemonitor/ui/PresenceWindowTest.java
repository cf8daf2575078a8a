package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Each test starts a JVM of its own, because a toolkit that has ended cannot start again. */
@DisplayName("The window in a JVM of its own")
class PresenceWindowTest {
    @Test
    @DisplayName("needs no class of JavaFX until it is first shown")
    void needsNoJavaFxUntilShown() throws Exception {
        assertThat(run(withoutJavaFx(), "Headless", "unseen")).isEqualTo("closed, listeners: 0");
    }

    @Test
    @Tag("desktop")
    @DisplayName("ends with its toolkit, so that the program can end")
    void endsWithItsToolkit() throws Exception {
        assertThat(run(classPath(), "Headless", "shown")).isEqualTo("closed, listeners: 0");
    }

    @Test
    @Tag("desktop")
    @DisplayName("is one clear failure where there is no display")
    void failsWithoutDisplay() throws Exception {
        assertThat(run(classPath(), "gtk", "shown"))
                .startsWith("No window can be shown: Unable to open DISPLAY")
                .endsWith("closed, listeners: 0");
    }

    @Test
    @Tag("desktop")
    @EnabledOnOs(OS.LINUX)
    @DisplayName("says in a sentence that there is no font, instead of failing at its first text")
    void noFonts(@TempDir Path folder) throws Exception {
        Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig><dir>/none</dir></fontconfig>");

        assertThat(run(classPath(), "Headless", "shown", Map.of("FONTCONFIG_FILE", none.toString())))
                .contains("No window can be shown: no font is found. Install one");
    }

    private static String run(String classPath, String platform, String mode) throws Exception {
        return run(classPath, platform, mode, Map.of());
    }

    private static String run(String classPath, String platform, String mode, Map<String, String> environment)
            throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=" + platform,
                "-Dprism.order=sw",
                "-cp",
                classPath,
                WindowProbe.class.getName(),
                mode));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process process = builder.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return output.strip();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static String withoutJavaFx() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(classPath())
                .filter(entry -> !entry.contains("javafx"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
