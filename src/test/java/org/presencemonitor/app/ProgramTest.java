package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.app.simulator.WatchedProvider;
import org.presencemonitor.app.source.SimulatedSource;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.FileRegistry;
import org.presencemonitor.simulator.profile.Profile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@DisplayName("The program")
class ProgramTest {
    @TempDir
    private Path folder;

    @Command(name = "test")
    private static final class WithOptions {
        @Mixin
        private Options options = new Options();
    }

    private static Options options(String... arguments) {
        WithOptions command = new WithOptions();
        new CommandLine(command).parseArgs(arguments);
        return command.options;
    }

    private static List<String> watched(Options options) {
        return options.source().providers().stream().map(Provider::app).toList();
    }

    private static Map<String, Profile> simulated(Options options) {
        return ((SimulatedSource) options.source()).clients();
    }

    @Test
    @DisplayName("watches and simulates Communicator unless told otherwise")
    void byDefault() {
        assertThat(watched(new Options())).containsExactly("Communicator");
        assertThat(simulated(options())).containsOnlyKeys("Communicator");
        assertThat(simulated(options("--profile", "elevated"))).containsEntry("Communicator", Profile.elevated());
    }

    @Test
    @DisplayName("simulates each client that it watches, or those that it is told to, each with its profile")
    void several() {
        Options both = options("--provider", "Lync", "--provider", "Teams", "--provider", "LYNC");
        assertThat(watched(both)).containsExactly("Lync", "Teams");
        assertThat(simulated(both)).containsOnlyKeys("Lync", "Teams");

        Options simulated = options("--simulate", "Lync", "--simulate=Cisco Jabber=elevated", "--profile=missing-key");
        assertThat(watched(simulated)).containsExactly("Lync", "Cisco Jabber");
        assertThat(simulated(simulated))
                .containsEntry("Lync", Profile.missingKey())
                .containsEntry("Cisco Jabber", Profile.elevated());

        Options one = options("--provider", "Lync", "--simulate", "Lync", "--simulate", "MsTeams");
        assertThat(watched(one)).containsExactly("Lync");
        assertThat(simulated(one)).containsOnlyKeys("Lync", "MsTeams");
    }

    @Test
    @DisplayName("watches several clients at once, each its own flag and session, and which one is the default (6.4)")
    void lives() {
        try (Program program = new Program(options(
                "--data-dir",
                folder.toString(),
                "--simulate",
                "Lync",
                "--simulate",
                "MsTeams=elevated",
                "--provider=Lync",
                "--provider=MsTeams",
                "--provider=Zoom"))) {
            program.start();
            await().untilAsserted(() -> assertThat(program.parts().watched().watched)
                    .extracting(WatchedProvider::monitor)
                    .extracting(monitor -> monitor.current().state())
                    .containsExactly(PresenceState.AVAILABLE, PresenceState.PROBLEM, PresenceState.NOT_INSTALLED));
            await().until(() -> program.parts().watched().providers.current().isDefault(new Provider("Lync")));
            assertThat(program.parts().watched().providers.current().providers())
                    .extracting(info -> info.provider().app())
                    .containsExactly("Lync", "MsTeams");

            program.parts().watched().watched.getFirst().monitor().signOut().join();
            Presence lync = program.parts().watched().first().monitor().current();
            assertThat(lync.state()).isEqualTo(PresenceState.SIGNED_OUT);
        }
        try (FileRegistry left = new FileRegistry(folder.resolve("registry.reg"))) {
            assertThat(List.of("Lync", "MsTeams"))
                    .allSatisfy(app -> assertThat(UpAndRunning.read(left, app)).isEqualTo(new DwordReading.Value(0)));
        }
    }
}
