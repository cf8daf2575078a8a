package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command line by which Windows starts the server")
class ServerCommandLineTest {
    private static final String LAUNCHER = "jpackage.app-path";

    @TempDir
    private Path folder;

    @AfterEach
    void forgetTheLauncher() {
        System.clearProperty(LAUNCHER);
    }

    @Test
    @DisplayName("of the packaged program is its launcher with the arguments")
    void packaged() throws IOException {
        System.setProperty(LAUNCHER, "C:\\Program Files\\Presence Monitor\\presence-monitor.exe");

        assertThat(new ServerCommandLine(folder).write(List.of("serve", "--machine")))
                .isEqualTo("\"C:\\Program Files\\Presence Monitor\\presence-monitor.exe\" serve --machine");
        assertThat(ServerCommandLine.program()).isEqualTo("presence-monitor.exe");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName(
            "of a program that Java runs is short, as a class path is not: Java reads what it needs itself from a file")
    void byJava() throws IOException {
        String line = new ServerCommandLine(folder).write(List.of("serve", "--profile", "lync-2013"));

        assertThat(line).matches("\".*javaw\\.exe\" \"@.*serve\\.args\" serve --profile lync-2013");
        assertThat(ServerCommandLine.program()).isEqualTo("javaw.exe");
        assertThat(Files.readAllLines(folder.resolve("serve.args")))
                .contains("\"-cp\"")
                .endsWith("\"" + Main.class.getName() + "\"");
    }

    @Test
    @DisplayName("of one registration stays what it was when there is another")
    void another() throws IOException {
        new ServerCommandLine(folder).write(List.of("serve", "--machine"));
        FileTime written = FileTime.fromMillis(0);
        Files.setLastModifiedTime(folder.resolve("serve.args"), written);
        List<String> before = Files.readAllLines(folder.resolve("serve.args"));

        new ServerCommandLine(folder).write(List.of("serve", "--as-communicator"));

        assertThat(Files.readAllLines(folder.resolve("serve.args"))).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(folder.resolve("serve.args"))).isEqualTo(written);
    }
}
