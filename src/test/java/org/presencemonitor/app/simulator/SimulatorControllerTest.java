package org.presencemonitor.app.simulator;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.presencemonitor.hresult.HResult.CLASS_E_CLASSNOTAVAILABLE;
import static org.presencemonitor.hresult.HResult.CO_E_SERVER_EXEC_FAILURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.cli.MonitorObserver;
import org.presencemonitor.cli.MonitorUserActions;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.simulator.profile.Latency;
import org.presencemonitor.simulator.scenario.ScenarioClient;
import org.presencemonitor.simulator.scenario.ScenarioEnvironment;
import org.presencemonitor.testing.SimulatedMonitor;
import org.presencemonitor.testing.VirtualTime;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.ui.simulator.ConversationState;
import org.presencemonitor.ui.simulator.ConversationState.Participant;
import org.presencemonitor.ui.simulator.ScenarioState;
import org.presencemonitor.ui.simulator.ScenarioState.ScenarioPhase;
import org.presencemonitor.ui.simulator.SimulatorRequest;
import org.presencemonitor.ui.simulator.SimulatorRequest.Press;
import org.presencemonitor.ui.simulator.SimulatorRequest.ResponseTime;
import org.presencemonitor.ui.simulator.SimulatorRequest.Turn;
import org.presencemonitor.ui.simulator.SimulatorState;
import org.presencemonitor.ui.simulator.SimulatorState.ClientProcess;
import org.presencemonitor.ui.simulator.SimulatorSwitch;

@DisplayName("The Simulator tab’s desk")
class SimulatorControllerTest {
    private final SimulatedMonitor simulated = new SimulatedMonitor();
    private final VirtualTime time = simulated.time();
    private final List<SimulatorState> seen = new ArrayList<>();
    private final SimulatorController desk = desk(Optional.empty());

    private SimulatorController desk(Optional<ScenarioController> scenarios) {
        return new SimulatorController(Provider.COMMUNICATOR, simulated.client(), time, Optional.empty(), scenarios);
    }

    @BeforeEach
    void open() {
        simulated.monitor().open();
        desk.subscribe(seen::add);
        time.settle();
    }

    @Test
    @DisplayName("tells the state at once, and then each change that anybody makes")
    void tellsEachChange() {
        assertThat(last().process()).isEqualTo(ClientProcess.NOT_RUNNING);

        simulated.client().start();
        time.advance(ofSeconds(5));

        assertThat(seen)
                .extracting(SimulatorState::process)
                .containsSubsequence(ClientProcess.STARTING, ClientProcess.RUNNING);
        assertThat(last().flag()).contains(new DwordReading.Value(2));
        assertThat(last().session()).isEqualTo(MyStatus.ONLINE);
        assertThat(last().responseTime()).isEqualTo(ofMillis(800));
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("tells of conversations that anybody begins, and has others write and leave and the user close them")
    void conversations() {
        simulated.client().start();
        time.advance(ofSeconds(5));
        simulated.client().messengerFactory().create().instantMessage("anna.berg@contoso.example");
        simulated.client().conversations().receive("nobody@fabrikam.example", "Hello");
        time.settle();

        assertThat(last().conversations())
                .extracting(ConversationState::participants, ConversationState::messages)
                .containsExactly(
                        tuple(List.of(new Participant("anna.berg@contoso.example", "Anna Berg")), 0),
                        tuple(List.of(new Participant("nobody@fabrikam.example", "nobody@fabrikam.example")), 1));
        int first = last().conversations().getFirst().window();
        int second = last().conversations().getLast().window();

        ask(new SimulatorRequest.Write(first, "anna.berg@contoso.example", "I am here"));
        ask(new SimulatorRequest.Leave(first, "anna.berg@contoso.example"));
        ask(new SimulatorRequest.CloseWindow(second));

        assertThat(last().conversations()).containsExactly(new ConversationState(first, false, List.of(), 1));
        assertThat(simulated.client().journal().messages()).contains("received anna.berg@contoso.example: I am here");
    }

    @Test
    @DisplayName("takes what comes too late for a conversation as done: its window has closed, its user has gone")
    void tooLate() {
        simulated.client().start();
        time.advance(ofSeconds(5));
        simulated.client().conversations().receive("anna.berg@contoso.example", "Hello");
        time.settle();
        int window = last().conversations().getFirst().window();
        simulated.client().crash();

        ask(new SimulatorRequest.Leave(window, "anna.berg@contoso.example"));
        ask(new SimulatorRequest.CloseWindow(window));

        assertThat(last().conversations()).isEmpty();
    }

    @Test
    @DisplayName("starts, shuts down and crashes the client; a crash leaves the flag (6.4)")
    void process() {
        ask(Press.START);
        time.advance(ofSeconds(5));
        ask(Press.SHUT_DOWN);
        assertThat(last().process()).isEqualTo(ClientProcess.NOT_RUNNING);
        assertThat(last().flag()).contains(new DwordReading.Value(0));

        ask(Press.START);
        time.advance(ofSeconds(5));
        ask(Press.CRASH);
        assertThat(last().process()).isEqualTo(ClientProcess.NOT_RUNNING);
        assertThat(last().flag()).contains(new DwordReading.Value(2));
    }

    @Test
    @DisplayName("makes the server take its time for every answer (5.1)")
    void responseTime() {
        ask(new ResponseTime(ofSeconds(3)));

        assertThat(last().responseTime()).isEqualTo(ofSeconds(3));
        ask(Press.START);
        time.advance(ofSeconds(6));
        assertThat(last().session().isSigningIn()).isTrue();
        time.advance(ofSeconds(1));
        assertThat(last().session()).isEqualTo(MyStatus.ONLINE);

        simulated.monitor().signOut();
        time.advance(ofMillis(2_900));
        assertThat(last().session().isSigningOut()).isTrue();
        time.advance(ofMillis(200));
        assertThat(last().session()).isEqualTo(MyStatus.OFFLINE);
    }

    @Test
    @DisplayName("shows a response time that varies by its usual one")
    void usualResponseTime() {
        simulated
                .client()
                .change(profile -> profile.toBuilder()
                        .serverAnswersAfter(new Latency.Uniform(ofSeconds(1), ofSeconds(3)))
                        .build());
        time.settle();
        assertThat(last().responseTime()).isEqualTo(ofSeconds(2));

        simulated
                .client()
                .change(profile -> profile.toBuilder()
                        .serverAnswersAfter(new Latency.LogNormal(ofMillis(700), 0.5))
                        .build());
        time.settle();
        assertThat(last().responseTime()).isEqualTo(ofMillis(700));
    }

    @Test
    @DisplayName("makes the server silent: a sign-out lasts until it answers again (5.1)")
    void neverAnswers() {
        ask(Press.START);
        time.advance(ofSeconds(5));

        ask(new Turn(SimulatorSwitch.NEVER_ANSWERS, true));
        simulated.monitor().signOut();
        time.advance(ofSeconds(20));
        assertThat(simulated.monitor().current().state()).isEqualTo(PresenceState.SIGNING_OUT);
        assertThat(last().switches()).containsEntry(SimulatorSwitch.NEVER_ANSWERS, true);

        ask(new Turn(SimulatorSwitch.NEVER_ANSWERS, false));
        time.advance(ofSeconds(1));
        assertThat(simulated.monitor().current().state()).isEqualTo(PresenceState.SIGNED_OUT);
        assertThat(last().switches()).containsEntry(SimulatorSwitch.NEVER_ANSWERS, false);
    }

    @Test
    @DisplayName("takes the network away and gives it back; the switch shows what others do to it as well")
    void network() {
        ask(Press.START);
        time.advance(ofSeconds(5));

        ask(new Turn(SimulatorSwitch.NETWORK_LOST, true));
        assertThat(last().session().isSignedIn()).isFalse();
        ask(new Turn(SimulatorSwitch.NETWORK_LOST, false));
        time.advance(ofSeconds(5));
        assertThat(last().session()).isEqualTo(MyStatus.ONLINE);

        simulated.client().server().dropNetwork();
        time.settle();
        assertThat(last().switches()).containsEntry(SimulatorSwitch.NETWORK_LOST, true);
    }

    @Test
    @DisplayName("lets creation fail one way at a time (1.3, 3.4)")
    void creationFails() {
        ask(new Turn(SimulatorSwitch.CLASS_NOT_AVAILABLE, true));
        assertThat(simulated.client().profile().creationFails()).contains(CLASS_E_CLASSNOTAVAILABLE);

        ask(new Turn(SimulatorSwitch.SERVER_EXECUTION_FAILED, true));
        assertThat(simulated.client().profile().creationFails()).contains(CO_E_SERVER_EXEC_FAILURE);
        assertThat(last().switches())
                .containsEntry(SimulatorSwitch.CLASS_NOT_AVAILABLE, false)
                .containsEntry(SimulatorSwitch.SERVER_EXECUTION_FAILED, true);

        ask(new Turn(SimulatorSwitch.CLASS_NOT_AVAILABLE, false));
        assertThat(simulated.client().profile().creationFails()).contains(CO_E_SERVER_EXEC_FAILURE);
        ask(new Turn(SimulatorSwitch.SERVER_EXECUTION_FAILED, false));
        assertThat(simulated.client().profile().creationFails()).isEmpty();
    }

    @Test
    @DisplayName("keeps the flag at 2 after a sign-out, or lets it fall (6.4)")
    void keepsFlag() {
        ask(Press.START);
        time.advance(ofSeconds(5));
        assertThat(last().switches()).containsEntry(SimulatorSwitch.KEEPS_FLAG, true);

        ask(new Turn(SimulatorSwitch.KEEPS_FLAG, false));
        simulated.monitor().signOut();
        time.advance(ofSeconds(5));
        assertThat(last().flag()).contains(new DwordReading.Value(0));
        assertThat(last().switches()).containsEntry(SimulatorSwitch.KEEPS_FLAG, false);

        ask(new Turn(SimulatorSwitch.KEEPS_FLAG, true));
        assertThat(last().flag()).contains(new DwordReading.Value(2));
    }

    @Test
    @DisplayName("tells the state after a wish before it says that the wish is done")
    void toldBeforeDone() {
        CompletableFuture<Void> done = desk.ask(Press.START);
        List<ClientProcess> atThatTime = new ArrayList<>();
        CompletableFuture<Void> after = done.thenRun(() -> atThatTime.add(last().process()));
        time.settle();

        assertThat(after).isCompleted();
        assertThat(atThatTime).containsExactly(ClientProcess.STARTING);
    }

    @Test
    @DisplayName("tells nothing to those who have left")
    void left() {
        List<SimulatorState> others = new ArrayList<>();
        Subscription subscription = desk.subscribe(others::add);
        time.settle();
        subscription.close();
        time.settle();

        ask(Press.START);
        assertThat(others).hasSize(1);
    }

    @Nested
    @DisplayName("with a player of scenarios")
    class WithAPlayer {
        private final ScenarioController player = new ScenarioController(
                ScenarioEnvironment.inRealTime(
                        List.of(ScenarioClient.simulated(
                                Provider.COMMUNICATOR.app(),
                                simulated.client(),
                                new MonitorUserActions(simulated.monitor()),
                                new MonitorObserver(
                                        simulated.monitor(), simulated.client().registry()))),
                        simulated.client().registry()),
                time,
                time,
                time);
        private final List<SimulatorState> shown = new ArrayList<>();

        @Test
        @DisplayName("hands requests on to it and shows how far it is; without one there is nothing to show")
        void handsOn(@TempDir Path folder) throws IOException {
            assertThat(last().scenario()).isEmpty();
            SimulatorController both = desk(Optional.of(player));
            both.subscribe(shown::add);

            both.ask(new SimulatorRequest.OpenShipped("Working day"));
            time.settle();
            assertThat(scenario().name()).contains("A working day");

            both.ask(Press.PLAY);
            time.settle();
            assertThat(scenario().phase()).isEqualTo(ScenarioPhase.PLAYING);
            both.ask(Press.PAUSE);
            time.settle();
            assertThat(scenario().phase()).isEqualTo(ScenarioPhase.PAUSED);
            both.ask(Press.STOP);
            time.settle();
            assertThat(scenario().phase()).isEqualTo(ScenarioPhase.AT_REST);

            Path mine = Files.writeString(folder.resolve("mine.yaml"), "name: Mine\nsteps:\n  - start\n");
            both.ask(new SimulatorRequest.OpenFile(mine.toFile()));
            time.settle();
            assertThat(scenario().name()).contains("Mine");
        }

        private ScenarioState scenario() {
            return shown.getLast().scenario().orElseThrow();
        }
    }

    private void ask(SimulatorRequest wish) {
        CompletableFuture<Void> done = desk.ask(wish);
        time.settle();
        assertThat(done).isCompleted();
    }

    private SimulatorState last() {
        return seen.get(seen.size() - 1);
    }
}
