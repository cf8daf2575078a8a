package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.registry.RegistryNames;
import picocli.CommandLine;

@DisplayName("The command line")
class MainTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        return commandLine
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    @DisplayName("refuses an option it does not know: exit 2 and a usage line")
    void unknownOption() {
        assertThat(run("--nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option: '--nonsense'").contains("Usage: presence-monitor");
        assertThat(run("watch", "--loud")).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: presence-monitor watch");
    }

    @Test
    @DisplayName("refuses a registry there is not: exit 2 and what there is")
    void unknownRegistry() {
        assertThat(run("watch", "--registry", "etcd")).isEqualTo(2);
        assertThat(err.toString()).contains("file, windows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "real",
                "windows",
                "file:",
                "file: ",
                "SYSTEM",
                "dbus:",
                "dbus:messenger",
                "dbus:a..b",
                "dbus::1.5"
            })
    @DisplayName("refuses a source there is not: exit 2 and what there is")
    void unknownSource(String word) {
        assertThat(run("watch", "--source", word)).isEqualTo(2);
        assertThat(err.toString()).contains("expected simulated, system, file:PATH or dbus:NAME, not \"" + word + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--simulate", "--profile"})
    @DisplayName("refuses what is for the simulated client beside another source: exit 2 and why")
    void notSimulated(String option) {
        assertThat(run("watch", "--data-dir", folder.toString(), "--source=file:own.reg", option, "elevated"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(option + " is for the simulated client, which --source file:", "own.reg does not watch.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("shows --source in its help and not the option that it replaces")
    void hiddenAlias() {
        assertThat(run("watch", "--help")).isZero();
        assertThat(out.toString()).contains("--source=SOURCE").doesNotContain("--registry");
    }

    @Test
    @DisplayName("refuses a profile there is not: exit 2 and those there are")
    void unknownProfile() {
        assertThat(run("watch", "--profile", "lync-2013")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "There is no profile \"lync-2013\". Expected one of classic-messenger, communicator-2007-r2,");
    }

    @Test
    @DisplayName("refuses to simulate what no key can be named, or by a profile there is not: exit 2 and why")
    void unknownClient() {
        assertThat(run("watch", "--simulate", "Lync=lync-2013")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no profile \"lync-2013\". Expected one of classic-messenger,");
        assertThat(run("watch", "--simulate", "=elevated")).isEqualTo(2);
        assertThat(err.toString()).contains("expected the name of a key, not \"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\", "a\\b", "a\nb", "a\rb", "a\0b"})
    @DisplayName("refuses a client that no key can be named after, for each option that names one: exit 2 and why")
    void impossibleClient(String name) {
        String shown = RegistryNames.quote(name);
        for (String command : List.of("watch --provider", "watch --simulate", "history --provider")) {
            String[] words = command.split(" ", -1);
            assertThat(run(words[0], words[1], name)).as(command).isEqualTo(2);
            assertThat(err.toString()).contains("expected the name of a key", ", not " + shown);
            err.getBuffer().setLength(0);
        }
        assertThat(run("--provider", name)).isEqualTo(2);
    }

    @Test
    @DisplayName("refuses a client with a name longer than that of a key: exit 2 and how long it may be")
    void longName() {
        assertThat(run("watch", "--provider", "x".repeat(256))).isEqualTo(2);
        assertThat(err.toString()).contains("expected the name of a key of at most 255 characters, not \"xxx");
    }

    @Test
    @DisplayName("refuses what is no path, for each option that takes one: exit 2 and why")
    void noPath() {
        for (String option : List.of(
                "watch --data-dir",
                "watch --record",
                "history --data-dir",
                "history --export",
                "simulate --journal",
                "--data-dir")) {
            List<String> words = new ArrayList<>(List.of(option.split(" ", -1)));
            words.add("a\0b");
            assertThat(run(words.toArray(String[]::new))).as(option).isEqualTo(2);
            assertThat(err.toString()).contains("\"a<U+0000>b\" is no path here: ");
            words.set(words.size() - 1, "");
            assertThat(run(words.toArray(String[]::new))).as(option).isEqualTo(2);
            assertThat(err.toString()).contains("expected a path, not \"\"").doesNotContain("\tat ");
            err.getBuffer().setLength(0);
        }
    }

    @Test
    @DisplayName("prints an argument as part of its sentence, and nothing that acts on a terminal")
    void printable() {
        assertThat(run("watch", "--loud\u001b[2J\nforged")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Unknown option: '--loud<U+001B>[2J<U+000A>forged'")
                .doesNotContain("\u001b");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("serves on Windows alone: elsewhere exit 1 and a sentence that says why")
    void serveNeedsWindows() {
        assertThat(run("serve")).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("serve needs Windows: other programs reach the client through COM, and only Windows has it."
                        + " For the session bus of a Linux desktop there is --dbus.");
    }

    @Test
    @DisplayName("serves on a bus under a name that a bus can have, and without registering: exit 2 and a sentence")
    void serveOnBus() {
        assertThat(run("serve", "--dbus", "messenger")).isEqualTo(2);
        assertThat(err.toString())
                .contains("\"messenger\" is no name for a bus; one is org.presencemonitor.Messenger1.");
        assertThat(run("serve", "--dbus", "--register")).isEqualTo(2);
        assertThat(err.toString()).contains("where there is nothing to register");
    }

    @Test
    @DisplayName("replaces Communicator's class while it serves, and never for good: exit 2 and a sentence")
    void serveForGood() {
        assertThat(run("serve", "--as-communicator", "--register")).isEqualTo(2);
        assertThat(err.toString()).contains("Another client's class is replaced while it is served, not for good.");
    }

    @Test
    @DisplayName("says its name and version")
    void version() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString().strip()).matches("Presence Monitor \\d+\\.\\d+\\..*");
    }

    @Test
    @DisplayName("says in a sentence that the data folder cannot be used")
    void folderIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        assertThat(run("watch", "--data-dir", file.toString())).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("The data folder cannot be used (FileAlreadyExistsException: ")
                .contains("Choose another with --data-dir.")
                .doesNotContain("\tat ");
    }
}
