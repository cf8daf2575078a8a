package org.presencemonitor.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@DisplayName("The package's launcher")
class LauncherTest {
    @TempDir
    private Path root;

    private Path launcher;

    /** An image whose runtime prints its environment, then its arguments, one a line. */
    @BeforeEach
    void layImage() throws IOException {
        launcher = script(
                "bin/presence-monitor",
                Files.readString(Path.of("src/dist/linux/launcher"))
                        .replace("@OPTIONS@", "\"-Xoption\"")
                        .replace("@CLASSPATH@", "$app/presence-monitor.jar")
                        .replace("@MAIN@", "Main"));
        script("lib/runtime/bin/presence-monitor", "#!/bin/sh\nenv\nprintf '%s\\n' \"$@\"\n");
        Files.createDirectories(root.resolve("lib/app"));
    }

    private Path script(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> start(Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    private Map<String, String> locale(Map<String, String> environment) throws Exception {
        Map<String, String> locale = new HashMap<>();
        for (String line : start(environment)) {
            if (line.startsWith("LC_") || line.startsWith("LANG=")) {
                locale.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        return locale;
    }

    @Test
    @DisplayName("takes from the JVM the options that the environment has for other Java programs")
    void foreignOptions() throws Exception {
        List<String> lines = start(Map.of(
                "JAVA_TOOL_OPTIONS", "-javaagent:/opt/agent.jar",
                "JDK_JAVA_OPTIONS", "-XX:+UseG1GC",
                "_JAVA_OPTIONS", "-Dx=y"));

        assertThat(lines).noneMatch(line -> line.contains("JAVA"));
    }

    @Test
    @DisplayName(
            "gives the JVM the options of PRESENCE_MONITOR_JAVA_OPTIONS, behind its own, and none for a pattern's files")
    void ownOptions() throws Exception {
        List<String> lines = start(Map.of("PRESENCE_MONITOR_JAVA_OPTIONS", " -Xlog:gc*  -Dx=/*"), "watch", "a  b");

        assertThat(lines)
                .containsSubsequence("-Xoption", "-Xlog:disable", "-Xlog:gc*", "-Dx=/*", "-cp")
                .endsWith("Main", "watch", "a  b");
    }

    @Test
    @DisplayName("has a cache of few classes for status, and that of the whole program for everything else")
    void caches() throws Exception {
        assertThat(start(Map.of(), "status", "--json")).anyMatch(line -> line.endsWith("/lib/app/status.aot"));
        assertThat(start(Map.of(), "watch", "status")).anyMatch(line -> line.endsWith("/lib/app/presence-monitor.aot"));
        assertThat(start(Map.of())).anyMatch(line -> line.endsWith("/lib/app/presence-monitor.aot"));
    }

    @Test
    @DisplayName("gives a start in C or POSIX the same locale with UTF-8, which has all letters of file names")
    void asciiLocale() throws Exception {
        assertThat(locale(Map.of())).containsEntry("LC_CTYPE", "C.UTF-8").doesNotContainKey("LC_ALL");
        assertThat(locale(Map.of("LANG", "C"))).containsEntry("LC_CTYPE", "C.UTF-8");
        assertThat(locale(Map.of("LANG", "C.UTF-8", "LC_CTYPE", "POSIX"))).containsEntry("LC_CTYPE", "C.UTF-8");
        assertThat(locale(Map.of("LC_ALL", "POSIX", "LANG", "C.UTF-8"))).containsEntry("LC_ALL", "C.UTF-8");
        assertThat(locale(Map.of("LC_ALL", "", "LANG", "C"))).containsEntry("LC_CTYPE", "C.UTF-8");
    }

    @Test
    @DisplayName("does so too where a locale is not installed, which the C library replaces by C")
    void missingLocale() throws Exception {
        assertThat(locale(Map.of("LANG", "xx_XX.UTF-8"))).containsEntry("LC_ALL", "C.UTF-8");
        assertThat(locale(Map.of("LANG", "C.UTF-8", "LC_TIME", "xx_XX.UTF-8"))).containsEntry("LC_ALL", "C.UTF-8");
        // As ssh brings it from another system.
        assertThat(locale(Map.of("LANG", "C.UTF-8", "LC_CTYPE", "UTF-8")))
                .containsEntry("LC_CTYPE", "C.UTF-8")
                .doesNotContainKey("LC_ALL");
    }

    @Test
    @DisplayName("leaves the language of the messages, and a locale with more letters, as they are")
    void otherLocale() throws Exception {
        assertThat(locale(Map.of("LANG", "C", "LC_MESSAGES", "C.UTF-8")))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("LANG", "C", "LC_MESSAGES", "C.UTF-8", "LC_CTYPE", "C.UTF-8"));
        assertThat(locale(Map.of("LANG", "C.UTF-8"))).containsExactlyEntriesOf(Map.of("LANG", "C.UTF-8"));
    }
}
