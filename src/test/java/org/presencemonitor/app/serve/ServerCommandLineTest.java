package org.presencemonitor.app.serve;

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
import org.presencemonitor.app.Main;

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

        assertThat(ServerCommandLine.ofInstallation(Main.class, folder, List.of("serve", "--machine"))
                        .write())
                .isEqualTo("\"C:\\Program Files\\Presence Monitor\\presence-monitor.exe\" serve --machine");
        assertThat(ServerCommandLine.program()).isEqualTo("presence-monitor.exe");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName(
            "of a program that Java runs is short, as a class path is not: Java reads what it needs itself from a file")
    void byJava() throws IOException {
        String line = ServerCommandLine.ofInstallation(Main.class, folder, List.of("serve", "--profile", "lync-2013"))
                .write();

        assertThat(line).matches("\".*javaw\\.exe\" \"@.*serve\\.args\" serve --profile lync-2013");
        assertThat(ServerCommandLine.program()).isEqualTo("javaw.exe");
        assertThat(Files.readAllLines(folder.resolve("serve.args")))
                .contains("\"-cp\"")
                .endsWith("\"" + Main.class.getName() + "\"");
    }

    @Test
    @DisplayName(
            "of a registration that stays is not changed by one that ends with its process, nor written without need")
    void another() throws IOException {
        Path file = folder.resolve("serve.args");
        ServerCommandLine.ofInstallation(Main.class, folder, List.of("serve", "--machine"))
                .write();
        FileTime written = FileTime.fromMillis(0);
        Files.setLastModifiedTime(file, written);
        ServerCommandLine.ofInstallation(Main.class, folder, List.of("serve", "--register"))
                .write();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);

        Files.writeString(file, "of another installation");
        assertThat(ServerCommandLine.ofProcess(Main.class, folder, List.of("serve"))
                        .write())
                .contains("serve-now.args");
        assertThat(file).hasContent("of another installation");
    }
}
