package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.FileRegistry;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.SettingsStore;
import org.presencemonitor.settings.SourceChoice;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@DisplayName("Another source, chosen while the program runs,")
class SourceSwitchTest {
    @TempDir
    private Path folder;

    private Program program;
    private SourceChoice own;

    @Command(name = "test")
    private static final class WithOptions {
        @Mixin
        private Options options = new Options();
    }

    @BeforeEach
    void start() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.reg"),
                "REGEDIT4\n\n[HKCU\\Software\\IM Providers\\MyClient]\n\"UpAndRunning\"=dword:1\n");
        own = new SourceChoice.OfFile(file);
        WithOptions command = new WithOptions();
        new CommandLine(command).parseArgs("--data-dir", folder.toString());
        program = new Program(command.options);
        program.start();
    }

    @AfterEach
    void end() {
        program.close();
    }

    private Presence now() {
        return program.parts().watched().shown.current();
    }

    private void awaitState(String app, PresenceState state) {
        await().untilAsserted(() -> assertThat(now())
                .extracting(Presence::provider, Presence::state)
                .containsExactly(new Provider(app), state));
    }

    @Test
    @DisplayName("is watched at once: with its clients, and without what only a simulated one has")
    void watched() {
        awaitState("Communicator", PresenceState.AVAILABLE);
        assertThat(program.parts().watched().simulatorControllers).isPresent();

        program.watch(own);
        awaitState("MyClient", PresenceState.STARTING);
        assertThat(program.parts().watched().simulatorControllers).isEmpty();

        program.watch(SourceChoice.SIMULATED);
        awaitState("Communicator", PresenceState.AVAILABLE);
        assertThat(program.parts().watched().simulatorControllers).isPresent();
    }

    @Test
    @DisplayName("ends the simulated client in order, its flag at 0")
    void endsTheClient() {
        awaitState("Communicator", PresenceState.AVAILABLE);
        program.watch(own);
        awaitState("MyClient", PresenceState.STARTING);

        await().untilAsserted(() -> {
            try (FileRegistry left = new FileRegistry(new DataFolder(folder).registryFile())) {
                assertThat(UpAndRunning.read(left, "Communicator")).isEqualTo(new DwordReading.Value(0));
            }
        });
    }

    @Test
    @DisplayName("is kept for the next start")
    void kept() {
        program.watch(own);
        program.close();

        assertThat(new SettingsStore(new DataFolder(folder).settingsFile()).source())
                .contains(own);
    }

    @Test
    @DisplayName("is the last one of several that are chosen at once")
    void lastOne() {
        for (int i = 0; i < 9; i++) {
            program.watch(i % 2 == 0 ? SourceChoice.SYSTEM : SourceChoice.SIMULATED);
        }
        program.watch(own);
        awaitState("MyClient", PresenceState.STARTING);
        program.close();
        assertThat(program.parts().watched().choice).isEqualTo(own);
    }

    @Test
    @Tag("slow")
    @EnabledOnOs(OS.LINUX)
    @DisplayName("leaves no thread, open file, task or object behind, 51 times while clients change their state")
    void leaks() {
        List<SourceChoice> round = List.of(own, SourceChoice.SYSTEM, SourceChoice.SIMULATED);
        round.forEach(this::change);
        awaitState("Communicator", PresenceState.AVAILABLE);
        Map<String, Long> before = ProcessFigures.now();
        int waitingBefore = waiting();
        List<WeakReference<WatchedSource>> left = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            left.add(new WeakReference<>(program.parts().watched()));
            change(round.get(i % round.size()));
        }
        awaitState("Communicator", PresenceState.AVAILABLE);
        await().untilAsserted(() -> assertThat(ProcessFigures.now()).isEqualTo(before));
        // What a simulated client has cancelled waits until its time.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(waiting()).isLessThanOrEqualTo(waitingBefore));
        await().untilAsserted(() -> {
            System.gc();
            assertThat(left).allSatisfy(each -> assertThat(each.get()).isNull());
        });
        System.out.println("Before and after 51 changes of the source: " + before + ", waiting tasks " + waiting()
                + " of " + waitingBefore);
    }

    /** The client may be starting, signing in or signing out when its source is replaced. */
    private void change(SourceChoice next) {
        program.watch(next);
        await().pollInterval(Duration.ofMillis(10))
                .until(() -> program.parts().watched().choice.equals(next));
        program.parts().watched().shown.signOut();
    }

    private int waiting() {
        ProgramThreads threads = program.parts().threads;
        return Stream.of(
                        threads.simulator(),
                        threads.monitor().presence(),
                        threads.monitor().mail())
                .mapToInt(thread -> ((ThreadPoolExecutor) thread).getQueue().size())
                .sum();
    }
}
