package org.presencemonitor.ui.simulator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.WhyNot;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.SinceText;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;
import org.presencemonitor.ui.simulator.ServingState.Refusal;
import org.presencemonitor.ui.simulator.ServingState.ServingPhase;
import org.presencemonitor.ui.simulator.SimulatorRequest.Press;
import org.presencemonitor.ui.simulator.SimulatorState.ClientProcess;

/**
 * All that the Simulator tab shows at one moment, in words and plain values; the views copy it into controls.
 *
 * @param process state of the process, and the flag
 * @param server state of the client's connection with its server
 * @param responseStop position of the slider, see {@link ResponseTimes}
 * @param conversations a line for each open one; empty while there is none
 * @param serving empty where other programs cannot use the client
 * @param scenario empty where no scenarios can be played
 */
record SimulatorViewModel(
        String process,
        RequestButtonModel start,
        RequestButtonModel shutDown,
        RequestButtonModel crash,
        String server,
        int responseStop,
        String responseTime,
        List<SwitchRow> serverSwitches,
        List<SwitchRow> faults,
        List<ConversationLineModel> conversations,
        Optional<Serving> serving,
        Optional<ScenarioViewModel> scenario) {
    /** A button, with a sentence why it cannot be pressed; without it, it can. */
    record RequestButtonModel(String text, Press request, Optional<String> whyNot) {}

    /** A switch, with the code that calls answer while it is on; may be empty. */
    record SwitchRow(SimulatorSwitch which, String title, String code, boolean on) {}

    /**
     * The switch for other programs.
     *
     * @param place by which name they find the client; an ellipsis while that is about to change
     * @param refusal why the client could not be offered to them, as a sentence
     */
    record Serving(String place, boolean on, Optional<String> refusal) {}

    static SimulatorViewModel of(SimulatorState state, Moment now, Texts texts) {
        return new SimulatorViewModel(
                texts.say(Phrase.PROCESS_LINE, process(state.process(), texts), SinceText.flag(state.flag(), texts)),
                button(texts.button(Command.START), Press.START, whyNoStart(state), state, texts),
                button(texts.say(Phrase.SHUT_DOWN), Press.SHUT_DOWN, whyNoEnd(state), state, texts),
                button(texts.say(Phrase.CRASH), Press.CRASH, whyNoEnd(state), state, texts),
                server(state, texts),
                ResponseTimes.nearest(state.responseTime()),
                texts.times().milliseconds(state.responseTime()),
                rows(state, texts, SimulatorSwitch.NEVER_ANSWERS, SimulatorSwitch.NETWORK_LOST),
                rows(
                        state,
                        texts,
                        SimulatorSwitch.CLASS_NOT_AVAILABLE,
                        SimulatorSwitch.SERVER_EXECUTION_FAILED,
                        SimulatorSwitch.KEEPS_FLAG),
                state.conversations().stream()
                        .map(one ->
                                ConversationLineModel.of(one, state.session().isSignedIn(), texts))
                        .toList(),
                state.serving().map(serving -> serving(serving, texts)),
                state.scenario().map(scenario -> ScenarioViewModel.of(scenario, now, texts)));
    }

    private static String process(ClientProcess process, Texts texts) {
        return texts.say(
                switch (process) {
                    case NOT_RUNNING -> Phrase.PROCESS_NOT_RUNNING;
                    case STARTING -> Phrase.PROCESS_STARTING;
                    case RUNNING -> Phrase.PROCESS_RUNNING;
                    case SHUTTING_DOWN -> Phrase.PROCESS_SHUTTING_DOWN;
                });
    }

    /** Also while the client shuts down: it is started afterwards. */
    private static Optional<WhyNot> whyNoStart(SimulatorState state) {
        boolean runs = state.process() == ClientProcess.STARTING || state.process() == ClientProcess.RUNNING;
        return runs ? Optional.of(WhyNot.CLIENT_RUNNING) : Optional.empty();
    }

    private static Optional<WhyNot> whyNoEnd(SimulatorState state) {
        return state.process() == ClientProcess.NOT_RUNNING ? Optional.of(WhyNot.CLIENT_NOT_RUNNING) : Optional.empty();
    }

    private static RequestButtonModel button(
            String text, Press request, Optional<WhyNot> whyNot, SimulatorState state, Texts texts) {
        return new RequestButtonModel(text, request, whyNot.map(why -> texts.whyNot(why, state.provider())));
    }

    private static String server(SimulatorState state, Texts texts) {
        if (state.isOn(SimulatorSwitch.NETWORK_LOST)) {
            return texts.say(Phrase.SERVER_UNREACHABLE);
        }
        String client = texts.say(client(state));
        return state.isOn(SimulatorSwitch.NEVER_ANSWERS) ? texts.say(Phrase.SERVER_SILENT, client) : client;
    }

    private static Phrase client(SimulatorState state) {
        if (state.session().isSignedIn()) {
            return Phrase.SERVER_CONNECTED;
        }
        if (state.session().isSigningIn()) {
            return Phrase.SERVER_SIGNING_IN;
        }
        return state.session().isSigningOut() ? Phrase.SERVER_SIGNING_OUT : Phrase.SERVER_NOBODY;
    }

    private static List<SwitchRow> rows(SimulatorState state, Texts texts, SimulatorSwitch... switches) {
        return Stream.of(switches)
                .filter(state.switches()::containsKey)
                .map(which -> new SwitchRow(which, title(which, texts), code(which), state.isOn(which)))
                .toList();
    }

    private static Serving serving(ServingState state, Texts texts) {
        return new Serving(
                state.phase() == ServingPhase.ON || state.phase() == ServingPhase.OFF ? state.progId() : "…",
                state.phase() == ServingPhase.ON || state.phase() == ServingPhase.BEGINNING,
                state.refusal().map(refusal -> switch (refusal) {
                    case Refusal.AnotherServes ignored -> texts.say(Phrase.ANOTHER_SERVES);
                    case Refusal.NotAllowed why -> texts.say(Phrase.SERVING_NOT_ALLOWED, why.sentence());
                }));
    }

    private static String title(SimulatorSwitch which, Texts texts) {
        return texts.say(
                switch (which) {
                    case NEVER_ANSWERS -> Phrase.NEVER_ANSWERS;
                    case NETWORK_LOST -> Phrase.NETWORK_LOST;
                    case CLASS_NOT_AVAILABLE -> Phrase.CLASS_NOT_AVAILABLE;
                    case SERVER_EXECUTION_FAILED -> Phrase.SERVER_EXECUTION_FAILED;
                    case KEEPS_FLAG -> Phrase.KEEPS_FLAG;
                });
    }

    private static String code(SimulatorSwitch which) {
        return switch (which) {
            case CLASS_NOT_AVAILABLE -> HResult.CLASS_E_CLASSNOTAVAILABLE.hex();
            case SERVER_EXECUTION_FAILED -> HResult.CO_E_SERVER_EXEC_FAILURE.hex();
            case NEVER_ANSWERS, NETWORK_LOST, KEEPS_FLAG -> "";
        };
    }
}
