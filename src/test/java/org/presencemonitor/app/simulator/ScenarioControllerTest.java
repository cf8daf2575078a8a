package org.presencemonitor.app.simulator;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.cli.MonitorObserver;
import org.presencemonitor.cli.MonitorUserActions;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.simulator.ClientState;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.profile.Latency;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.scenario.ScenarioClient;
import org.presencemonitor.simulator.scenario.ScenarioEnvironment;
import org.presencemonitor.simulator.scenario.ShippedScenarios;
import org.presencemonitor.testing.SimulatedMonitor;
import org.presencemonitor.testing.VirtualTime;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.ui.simulator.ScenarioState;
import org.presencemonitor.ui.simulator.ScenarioState.ScenarioOutcome;
import org.presencemonitor.ui.simulator.ScenarioState.ScenarioPhase;

@DisplayName("The player in the window")
class ScenarioControllerTest {
    @TempDir
    private Path folder;

    private final SimulatedMonitor simulated = new SimulatedMonitor();
    private final CommunicatorSimulator client = simulated.client();
    private final VirtualTime time = simulated.time();
    private final ScenarioController desk = new ScenarioController(
            ScenarioEnvironment.inRealTime(
                    List.of(ScenarioClient.simulated(
                            Provider.COMMUNICATOR.app(),
                            client,
                            new MonitorUserActions(simulated.monitor()),
                            new MonitorObserver(simulated.monitor(), client.registry()))),
                    client.registry()),
            time,
            time,
            time);
    private final List<ScenarioState> seen = new ArrayList<>();

    @BeforeEach
    void open() {
        simulated.monitor().open();
        desk.watch(() -> seen.add(desk.state()));
        client.start();
        time.advance(ofSeconds(5));
    }

    private void open(String... steps) throws IOException {
        Path file = folder.resolve("flow.yaml");
        Files.writeString(file, "name: Flow\nsteps:\n  - " + String.join("\n  - ", steps) + "\n");
        desk.open(file.toFile());
        time.settle();
    }

    private Optional<ScenarioOutcome> outcome() {
        return desk.state().outcome();
    }

    @Test
    @DisplayName("offers what comes with the program by titles, and opens it by them")
    void shipped() {
        assertThat(desk.state().shipped()).contains("Working day", "Network drops and returns");
        assertThat(desk.state().name()).isEmpty();

        for (String title : desk.state().shipped()) {
            desk.open(title);
            time.settle();
            assertThat(desk.state().name().isPresent() || outcome().isPresent())
                    .as(title)
                    .isTrue();
        }
        desk.open("Network drops and returns");
        time.settle();
        assertThat(desk.state().name()).contains("Network drops and returns");
        assertThat(desk.state().phase()).isEqualTo(ScenarioPhase.AT_REST);
        assertThat(desk.state().steps()).isEqualTo(14);
    }

    /** All but those that need a second client, or a caller that can wait. */
    private static Stream<String> playable() {
        return ShippedScenarios.names().stream()
                .filter(name -> !name.equals("two-providers") && !name.equals("client-hangs"));
    }

    @ParameterizedTest
    @MethodSource("playable")
    @DisplayName("plays what comes with the program, though news takes a while here and the client has run before:")
    void playsShipped(String name) {
        desk.open(name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1).replace('-', ' '));
        time.settle();
        desk.play();
        time.advance(ofHours(12));

        assertThat(outcome()).contains(new ScenarioOutcome.Passed());
    }

    @Test
    @DisplayName("plays on the program’s client, which does not run when it begins, and tells each step")
    void plays() throws IOException {
        open(
                "expect: { presence: not-running, flag: absent }",
                "start",
                "expect: { presence: available, within: 3s }",
                "server: silent",
                "sign-out",
                "expect: { presence: signing-out, for: 10s }");
        desk.play();
        assertThat(desk.state().phase()).isEqualTo(ScenarioPhase.PLAYING);
        time.advance(ofSeconds(5));

        assertThat(desk.state().step()).isEqualTo(6);
        assertThat(desk.state().stepText()).isEqualTo("expect presence signing-out, for 10s");
        assertThat(simulated.monitor().current().state()).isEqualTo(PresenceState.SIGNING_OUT);
        assertThat(client.state().serverAnswers()).isFalse();

        time.advance(ofSeconds(10));
        assertThat(outcome()).contains(new ScenarioOutcome.Passed());
        assertThat(desk.state().phase()).isEqualTo(ScenarioPhase.AT_REST);
        assertThat(desk.state().elapsed()).isEqualTo(desk.state().total());
        assertThat(seen).extracting(ScenarioState::step).isSorted().contains(1, 2, 3, 4, 5, 6);
    }

    @Test
    @DisplayName("lets the client behave as the scenario says, and as before when it has ended")
    void profile() throws IOException {
        Profile before = client.profile();
        Files.writeString(
                folder.resolve("flow.yaml"),
                "name: Flow\nprofile: { server-answers-after: 3s }\nsteps: [start, after: 1m]\n");
        desk.open(folder.resolve("flow.yaml").toFile());
        time.settle();
        desk.play();
        time.advance(ofSeconds(5));
        assertThat(client.profile().timing().serverAnswersAfter()).isEqualTo(Latency.fixed(ofSeconds(3)));

        desk.stop();
        time.settle();
        assertThat(client.profile()).isEqualTo(before);
        assertThat(outcome()).isEmpty();
    }

    /** What the client did while the open scenario was played, at which times of it. */
    private List<String> played() {
        List<String> journal = new ArrayList<>();
        Instant[] start = new Instant[1];
        Subscription listening = client.journal().subscribe(entry -> {
            if (entry.what().equals("UpAndRunning = 1")) {
                start[0] = entry.at();
            }
            if (start[0] != null && entry.kind() != Journal.EntryKind.MAIL) {
                journal.add(Duration.between(start[0], entry.at()) + " " + entry.what());
            }
        });
        desk.play();
        time.advance(ofMinutes(1));
        listening.close();
        assertThat(outcome()).contains(new ScenarioOutcome.Passed());
        return journal;
    }

    @Test
    @DisplayName("plays the same each time, whatever the client has lived through, as the seed has it")
    void seed() throws IOException {
        Files.writeString(folder.resolve("flow.yaml"), """
                name: Flow
                seed: 7
                profile: { connecting-takes: 100ms to 3s, server-answers-after: 50ms to 2s }
                steps:
                  - start
                  - expect: { presence: available, within: 20s }
                  - sign-out
                  - expect: { presence: signed-out, within: 5s }
                  - sign-in
                  - expect: { presence: available, within: 20s }
                  - shut-down
                  - expect: { presence: not-running, within: 1s }
                """);
        desk.open(folder.resolve("flow.yaml").toFile());
        time.settle();

        List<String> first = played();
        assertThat(first).hasSizeGreaterThan(15);
        assertThat(played()).isEqualTo(first);
        client.change(before -> before.toBuilder()
                .seed(7)
                .responseTime(new Latency.Uniform(ofMillis(1), ofSeconds(1)))
                .build());
        client.start();
        time.advance(ofMinutes(1));
        assertThat(played()).isEqualTo(first);
    }

    @Test
    @DisplayName("stands still while it pauses, and the client goes on meanwhile")
    void pause() throws IOException {
        open("after: 10s", "crash");
        desk.play();
        time.advance(ofSeconds(4));
        desk.pause();
        assertThat(desk.state().phase()).isEqualTo(ScenarioPhase.PAUSED);
        assertThat(desk.state().elapsed()).isEqualTo(ofSeconds(4));

        client.start();
        time.advance(ofMinutes(1));
        assertThat(client.sessionStatus().orElseThrow().isSignedIn()).isTrue();
        assertThat(desk.state().step()).isEqualTo(1);

        desk.play();
        time.advance(ofSeconds(7));
        assertThat(outcome()).contains(new ScenarioOutcome.Passed());
        assertThat(client.state().processAlive()).isFalse();
    }

    @Test
    @DisplayName("says which step failed, what was expected and what was seen, and can play again")
    void fails() throws IOException {
        open("after: 1s", "expect: { presence: available, within: 2s }", "start");
        desk.play();
        time.advance(ofSeconds(4));
        ScenarioOutcome failed =
                new ScenarioOutcome.Failed(2, "presence: available within 2s", "presence: not-running");
        assertThat(outcome()).contains(failed);
        assertThat(desk.state().step()).isEqualTo(2);

        desk.play();
        assertThat(outcome()).isEmpty();
        time.advance(ofSeconds(4));
        assertThat(outcome()).contains(failed);
    }

    @Test
    @DisplayName("leaves the switches to the user while it plays")
    void switches() throws IOException {
        open("start", "expect: { presence: available, within: 3s }", "after: 1m");
        desk.play();
        time.advance(ofSeconds(4));
        client.server().dropNetwork();
        time.advance(ofSeconds(1));
        assertThat(client.state()).extracting(ClientState::networkUp).isEqualTo(false);
        assertThat(desk.state().phase()).isEqualTo(ScenarioPhase.PLAYING);
        time.advance(ofMinutes(2));
        assertThat(outcome()).contains(new ScenarioOutcome.Passed());
    }

    @Test
    @DisplayName("begins each scenario with a server that answers, whatever was switched before")
    void freshServer() throws IOException {
        client.server().goSilent();
        client.server().dropNetwork();
        open("start", "expect: { presence: available, within: 3s }");
        desk.play();
        time.advance(ofSeconds(5));
        assertThat(outcome()).contains(new ScenarioOutcome.Passed());
    }

    @Test
    @DisplayName("given up before the client has ended, it plays no step")
    void stoppedAtOnce() throws IOException {
        open("start");
        desk.play();
        desk.stop();
        time.advance(ofMillis(500));

        assertThat(desk.state().phase()).isEqualTo(ScenarioPhase.AT_REST);
        assertThat(client.state().processAlive()).isFalse();
    }

    @Test
    @DisplayName("tells the first mistake of a file by name, place and what was expected")
    void mistake() throws IOException {
        open("start", "server: slient", "crush");

        assertThat(desk.state().name()).isEmpty();
        assertThat(outcome())
                .contains(new ScenarioOutcome.Unreadable(
                        "flow.yaml, line 4, column 13: expected silent, answers, accepts or "
                                + "shut-down but found \"slient\"; did you mean silent?"));
    }

    @Test
    @DisplayName("says so when a file is not there, is a recording, or needs a client that is not simulated")
    void cannotBePlayed() throws IOException {
        desk.open(folder.resolve("nowhere.yaml").toFile());
        time.settle();
        assertThat(outcome()).contains(new ScenarioOutcome.NoFile("nowhere.yaml"));

        open("source: { flag: 2 }");
        assertThat(outcome()).contains(new ScenarioOutcome.Recording());

        Path file = folder.resolve("two.yaml");
        Files.writeString(file, "name: Two\nproviders: [Communicator, Lync]\nsteps: [start]\n");
        desk.open(file.toFile());
        time.settle();
        assertThat(outcome()).contains(new ScenarioOutcome.NotSimulated(List.of("Lync")));
        assertThat(desk.state().name()).isEmpty();
    }

    @Test
    @DisplayName("opens nothing else while it plays")
    void oneAtATime() throws IOException {
        open("after: 10s");
        desk.play();
        time.advance(ofSeconds(1));
        desk.open("Working day");
        time.settle();
        assertThat(desk.state().name()).contains("Flow");
        assertThat(desk.state().phase()).isEqualTo(ScenarioPhase.PLAYING);
    }
}
