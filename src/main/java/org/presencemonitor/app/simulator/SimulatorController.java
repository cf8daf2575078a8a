package org.presencemonitor.app.simulator;

import static org.presencemonitor.hresult.HResult.CLASS_E_CLASSNOTAVAILABLE;
import static org.presencemonitor.hresult.HResult.CO_E_SERVER_EXEC_FAILURE;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.presencemonitor.app.serve.ServingController;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.simulator.ClientState;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.conversation.OpenConversation;
import org.presencemonitor.simulator.conversation.SimulatedConversations;
import org.presencemonitor.simulator.profile.Latency;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.profile.Profile.FlagSignedOut;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.ui.simulator.ConversationState;
import org.presencemonitor.ui.simulator.ConversationState.Participant;
import org.presencemonitor.ui.simulator.SimulatorControls;
import org.presencemonitor.ui.simulator.SimulatorRequest;
import org.presencemonitor.ui.simulator.SimulatorState;
import org.presencemonitor.ui.simulator.SimulatorState.ClientProcess;
import org.presencemonitor.ui.simulator.SimulatorSwitch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The simulated client behind the Simulator tab. It is read and controlled on the simulator's thread, because writing
 * the flag may block on a disk.
 */
final class SimulatorController implements SimulatorControls {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatorController.class);

    private final Provider provider;
    private final CommunicatorSimulator client;
    private final Executor simulatorThread;
    private final Optional<ServingController> serving;
    private final Optional<ScenarioController> scenarios;
    private final Listeners<Consumer<SimulatorState>> listeners = new Listeners<>("the Simulator tab");
    /** The last state that the listeners received. Used on the simulator's thread alone. */
    private Optional<SimulatorState> published = Optional.empty();

    SimulatorController(
            Provider provider,
            CommunicatorSimulator client,
            Executor simulatorThread,
            Optional<ServingController> serving,
            Optional<ScenarioController> scenarios) {
        this.provider = provider;
        this.client = client;
        this.simulatorThread = simulatorThread;
        this.serving = serving;
        this.scenarios = scenarios;
        client.watch(this::publish);
        serving.ifPresent(one -> one.watch(this::publish));
        scenarios.ifPresent(one -> one.watch(this::publish));
    }

    @Override
    public Subscription subscribe(Consumer<SimulatorState> listener) {
        return listeners.addOn(simulatorThread, listener, first -> first.accept(state()));
    }

    @Override
    public CompletableFuture<Void> ask(SimulatorRequest request) {
        return CompletableFuture.runAsync(
                () -> {
                    carryOut(request);
                    publish();
                },
                simulatorThread);
    }

    private void publish() {
        SimulatorState now = state();
        if (!published.equals(Optional.of(now))) {
            published = Optional.of(now);
            listeners.call(listener -> listener.accept(now));
        }
    }

    private SimulatorState state() {
        ClientState state = client.state();
        Profile profile = client.profile();
        Map<SimulatorSwitch, Boolean> switches = new EnumMap<>(SimulatorSwitch.class);
        switches.put(SimulatorSwitch.NEVER_ANSWERS, !state.serverAnswers());
        switches.put(SimulatorSwitch.NETWORK_LOST, !state.networkUp());
        switches.put(SimulatorSwitch.CLASS_NOT_AVAILABLE, creationFails(profile, CLASS_E_CLASSNOTAVAILABLE));
        switches.put(SimulatorSwitch.SERVER_EXECUTION_FAILED, creationFails(profile, CO_E_SERVER_EXEC_FAILURE));
        switches.put(SimulatorSwitch.KEEPS_FLAG, profile.flagSignedOut() == FlagSignedOut.STAYS_2);
        return new SimulatorState(
                provider,
                process(state),
                state.flag(),
                state.session(),
                typical(profile.timing().serverAnswersAfter()),
                switches,
                client.conversations().open().stream().map(this::conversation).toList(),
                serving.map(ServingController::state),
                scenarios.map(ScenarioController::state));
    }

    private ConversationState conversation(OpenConversation open) {
        return new ConversationState(
                open.window(),
                open.type().isCall(),
                open.participants().stream()
                        .map(name -> new Participant(name, client.contacts().friendlyName(name)))
                        .toList(),
                open.messages());
    }

    private static ClientProcess process(ClientState state) {
        if (!state.processAlive()) {
            return ClientProcess.NOT_RUNNING;
        }
        if (state.ending()) {
            return ClientProcess.SHUTTING_DOWN;
        }
        return state.classRegistered() ? ClientProcess.RUNNING : ClientProcess.STARTING;
    }

    private static boolean creationFails(Profile profile, HResult hr) {
        return profile.creationFails().equals(Optional.of(hr));
    }

    private static Duration typical(Latency latency) {
        return switch (latency) {
            case Latency.Fixed fixed -> fixed.time();
            case Latency.Uniform uniform -> uniform.least().plus(uniform.most()).dividedBy(2);
            case Latency.LogNormal logNormal -> logNormal.median();
        };
    }

    private void carryOut(SimulatorRequest request) {
        switch (request) {
            case SimulatorRequest.Press press -> press(press);
            case SimulatorRequest.ResponseTime response -> answerAfter(Latency.fixed(response.time()));
            case SimulatorRequest.Turn turn -> turn(turn.which(), turn.on());
            case SimulatorRequest.Serve serve -> serving.ifPresent(one -> one.turn(serve.on()));
            case SimulatorRequest.Write write ->
                whileOpen(talks -> talks.receive(write.window(), write.signinName(), write.text()));
            case SimulatorRequest.Leave leave -> whileOpen(talks -> talks.leave(leave.window(), leave.signinName()));
            case SimulatorRequest.CloseWindow close -> whileOpen(talks -> talks.close(close.window()));
            case SimulatorRequest.OpenShipped open -> scenarios.ifPresent(one -> one.open(open.name()));
            case SimulatorRequest.OpenFile open -> scenarios.ifPresent(one -> one.open(open.file()));
        }
    }

    /** The window may have closed, or the session ended, since the tab showed it: then the tab has news on the way. */
    private void whileOpen(Consumer<SimulatedConversations> deed) {
        try {
            deed.accept(client.conversations());
        } catch (IllegalStateException e) {
            LOG.debug("Too late: {}", e.getMessage());
        }
    }

    private void press(SimulatorRequest.Press request) {
        switch (request) {
            case START -> client.start();
            case SHUT_DOWN -> client.shutDown();
            case CRASH -> client.crash();
            case PLAY -> scenarios.ifPresent(ScenarioController::play);
            case PAUSE -> scenarios.ifPresent(ScenarioController::pause);
            case STOP -> scenarios.ifPresent(ScenarioController::stop);
        }
    }

    private void turn(SimulatorSwitch which, boolean on) {
        switch (which) {
            case NEVER_ANSWERS -> choose(on, client.server()::goSilent, client.server()::answerAgain);
            case NETWORK_LOST -> choose(on, client.server()::dropNetwork, client.server()::restoreNetwork);
            case CLASS_NOT_AVAILABLE -> failCreation(on, CLASS_E_CLASSNOTAVAILABLE);
            case SERVER_EXECUTION_FAILED -> failCreation(on, CO_E_SERVER_EXEC_FAILURE);
            case KEEPS_FLAG -> keepFlag(on ? FlagSignedOut.STAYS_2 : FlagSignedOut.FALLS_TO_0);
        }
    }

    private static void choose(boolean on, Runnable yes, Runnable no) {
        (on ? yes : no).run();
    }

    /** Creation has one fault at most: turning one on turns the other off; turning one off keeps another. */
    private void failCreation(boolean on, HResult hr) {
        client.change(profile -> on || creationFails(profile, hr)
                ? profile.toBuilder()
                        .creationFails(on ? Optional.of(hr) : Optional.empty())
                        .build()
                : profile);
    }

    private void keepFlag(FlagSignedOut kept) {
        client.change(profile -> profile.toBuilder().flagSignedOut(kept).build());
    }

    private void answerAfter(Latency time) {
        client.change(profile -> profile.toBuilder().responseTime(time).build());
    }
}
