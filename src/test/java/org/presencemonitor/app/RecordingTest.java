package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.desktop.instance.FolderClaim;
import org.presencemonitor.desktop.instance.SingleInstance;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.scenario.Scenario;
import org.presencemonitor.simulator.scenario.ScenarioException;
import org.presencemonitor.simulator.scenario.ScenarioParser;
import org.presencemonitor.simulator.scenario.Step;
import picocli.CommandLine;

@DisplayName("watch --record")
class RecordingTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("writes what is watched to a scenario that can be played, and lacks what the source lacks")
    void records() throws IOException, ScenarioException {
        Path file = folder.resolve("life.yaml");
        MemoryRegistry registry = new MemoryRegistry();
        registry.write(Provider.COMMUNICATOR.key(), UpAndRunning.NAME, new Dword(2));

        try (Recording recording = new Recording(file, Provider.COMMUNICATOR)) {
            Sources listened =
                    recording.of(new Sources(registry, Optional.empty(), Optional.empty(), Optional.empty()));
            assertThat(file).doesNotExist();
            assertThat(recording.begin()).isTrue();
            assertThat(listened.messenger()).isEmpty();
            assertThat(listened.mail()).isEmpty();
            UpAndRunning.read(listened.registry(), "Communicator");
        }

        Scenario scenario = ScenarioParser.read(file);
        assertThat(scenario.recording()).isTrue();
        assertThat(scenario.steps()).extracting(Step::text).contains("source: { flag: 2 }");
    }

    @Test
    @DisplayName("refuses a file that cannot be written: exit 1, before anything is watched")
    void cannotWrite() {
        CommandLine commandLine = Main.commandLine();

        assertThat(commandLine.execute(
                        "watch",
                        "--data-dir",
                        folder.resolve("data").toString(),
                        "--record",
                        folder.resolve("missing/life.yaml").toString()))
                .isEqualTo(1);
        assertThat(folder.resolve("data").resolve("registry.reg")).doesNotExist();
    }

    @Nested
    @DisplayName("leaves an earlier recording as it was")
    class Earlier {
        private Path earlier;

        @BeforeEach
        void record() throws IOException {
            earlier = Files.writeString(folder.resolve("life.yaml"), "name: an earlier life");
        }

        private int watch(String... options) {
            List<String> arguments = new ArrayList<>(List.of("watch", "--record", earlier.toString()));
            arguments.addAll(List.of(options));
            return Main.commandLine().execute(arguments.toArray(String[]::new));
        }

        @AfterEach
        void isThere() {
            assertThat(earlier).hasContent("name: an earlier life");
        }

        @Test
        @DisplayName("when the program runs already")
        void running() throws IOException {
            FolderClaim.Taken running = (FolderClaim.Taken) FolderClaim.take(folder);
            try (SingleInstance instance = running.instance()) {
                assertThat(instance).isNotNull();
                assertThat(watch("--data-dir", folder.toString())).isEqualTo(1);
            }
        }

        @Test
        @DisplayName("when the data folder cannot be used")
        void badFolder() {
            assertThat(watch("--data-dir", earlier.toString())).isEqualTo(1);
        }

        @Test
        @DisplayName("when the options are wrong")
        void badOptions() {
            assertThat(watch("--data-dir", folder.toString(), "--profile", "none"))
                    .isEqualTo(2);
        }
    }
}
