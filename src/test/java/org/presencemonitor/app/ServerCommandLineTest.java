package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    @DisplayName("of a program that Java runs is short, as a class path is not: Java reads the rest from a file")
    void byJava() throws IOException {
        String line = new ServerCommandLine(folder).write(List.of("serve", "--profile", "lync-2013"));

        assertThat(line).matches("\".*javaw\\.exe\" \"@.*serve\\.args\"");
        assertThat(ServerCommandLine.program()).isEqualTo("javaw.exe");
        assertThat(Files.readAllLines(folder.resolve("serve.args")))
                .contains("\"-cp\"")
                .endsWith("\"" + Main.class.getName() + "\"", "\"serve\"", "\"--profile\"", "\"lync-2013\"");
    }
}
