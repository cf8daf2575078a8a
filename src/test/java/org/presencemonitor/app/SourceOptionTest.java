package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.MessengerLink.Connection;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.SettingsStore;
import org.presencemonitor.settings.SourceChoice;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@DisplayName("What the program watches at its start")
class SourceOptionTest {
    @TempDir
    private Path folder;

    @CommandLine.Command(name = "test")
    private static final class WithOptions {
        @Mixin
        private Options options = new Options();
    }

    private Options options(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--data-dir", folder.resolve("data").toString()));
        all.addAll(List.of(arguments));
        WithOptions command = new WithOptions();
        new CommandLine(command).parseArgs(all.toArray(String[]::new));
        return command.options;
    }

    private void choose(SourceChoice chosen) {
        new SettingsStore(new DataFolder(folder.resolve("data")).settingsFile())
                .save(Settings.DEFAULT.withSource(chosen));
    }

    private Path flag(String app, int value) throws IOException {
        return Files.writeString(
                folder.resolve("own.reg"),
                "Windows Registry Editor Version 5.00\n\n[HKCU\\Software\\IM Providers\\" + app
                        + "]\n\"UpAndRunning\"=dword:0000000" + value + "\n");
    }

    @Test
    @DisplayName("is the simulated client unless somebody says otherwise; the command line comes before the settings")
    void precedence() {
        assertThat(options().choice()).isEqualTo(SourceChoice.SIMULATED);
        choose(SourceChoice.SYSTEM);
        assertThat(options().choice()).isEqualTo(SourceChoice.SYSTEM);
        assertThat(options("--source", "file:own.reg").choice())
                .isEqualTo(new SourceChoice.OfFile(Path.of("own.reg").toAbsolutePath()));
        assertThat(options("--source=simulated").choice()).isEqualTo(SourceChoice.SIMULATED);
    }

    @Test
    @DisplayName("is the simulated client where an option is for that, whatever the settings say")
    void implied() {
        choose(SourceChoice.SYSTEM);
        assertThat(options("--profile", "elevated").choice()).isEqualTo(SourceChoice.SIMULATED);
        assertThat(options("--simulate", "Lync").choice()).isEqualTo(SourceChoice.SIMULATED);
        assertThat(options("--provider", "Lync").choice()).isEqualTo(SourceChoice.SYSTEM);
    }

    @Test
    @DisplayName("may still be said with --registry")
    void alias() {
        choose(SourceChoice.SYSTEM);
        assertThat(options("--registry", "file").choice()).isEqualTo(SourceChoice.SIMULATED);
    }

    @Test
    @DisplayName(
            "is with a file of one's own its flag: no Messenger, no mail session, no command, and nothing simulated")
    void file() throws IOException {
        Path file = flag("MyClient", 2);
        try (Program program = new Program(options("--source", "file:" + file))) {
            program.start();
            assertThat(program.parts().watched().isOneSimulated()).isFalse();
            PresenceMonitor monitor = program.parts().watched().first().monitor();
            await().until(() -> monitor.current().flag().isRunning());

            Presence now = monitor.current();
            assertThat(now.provider()).isEqualTo(new Provider("MyClient"));
            assertThat(now.messenger().connection()).isEqualTo(Connection.NOT_ASKED);
            assertThat(now.mail().phase()).isEqualTo(MailPhase.UNKNOWN);
            assertThat(now.offers(Command.LOG_OFF)).isFalse();
            assertThat(now.whyNot(Command.START)).isPresent();

            flag("MyClient", 1);
            await().until(() -> monitor.current().state() == PresenceState.STARTING);
        }
        assertThat(file).content().contains(UpAndRunning.NAME + "\"=dword:00000001");
        assertThat(folder.resolve("data/registry.reg")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("is with the clients of a session bus Pidgin, which has no mail session, and nothing is written")
    void system() {
        try (Program program = new Program(options("--source", "system"))) {
            program.start();
            Presence now = program.parts().watched().first().monitor().current();
            assertThat(now.provider()).isEqualTo(new Provider("Pidgin"));
            assertThat(now.offers(Command.LOG_OFF)).isFalse();
        }
        assertThat(folder.resolve("data/registry.reg")).doesNotExist();
    }
}
