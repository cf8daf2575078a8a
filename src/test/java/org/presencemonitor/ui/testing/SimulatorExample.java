package org.presencemonitor.ui.testing;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.ui.simulator.ConversationState;
import org.presencemonitor.ui.simulator.ConversationState.Participant;
import org.presencemonitor.ui.simulator.ScenarioState;
import org.presencemonitor.ui.simulator.ScenarioState.ScenarioOutcome;
import org.presencemonitor.ui.simulator.ScenarioState.ScenarioPhase;
import org.presencemonitor.ui.simulator.ServingState;
import org.presencemonitor.ui.simulator.ServingState.Refusal;
import org.presencemonitor.ui.simulator.SimulatorState;
import org.presencemonitor.ui.simulator.SimulatorState.ClientProcess;
import org.presencemonitor.ui.simulator.SimulatorSwitch;

/** A state for each thing that the Simulator tab can show, at {@link Example#NOW}. */
public enum SimulatorExample {
    AT_REST(new Draft()),
    NO_SCENARIOS(new Draft().scenario(Optional.empty())),
    NOT_RUNNING(new Draft().process(ClientProcess.NOT_RUNNING, 0).session(MyStatus.OFFLINE)),
    STARTING(new Draft().process(ClientProcess.STARTING, 1).session(MyStatus.OFFLINE)),
    SIGNING_IN(new Draft().session(MyStatus.LOCAL_CONNECTING_TO_SERVER)),
    SIGNING_OUT_SILENT(
            new Draft().session(MyStatus.LOCAL_DISCONNECTING_FROM_SERVER).on(SimulatorSwitch.NEVER_ANSWERS)),
    CRASHED(new Draft().process(ClientProcess.NOT_RUNNING, 2).session(MyStatus.OFFLINE)),
    FAULTS_ON(new Draft()
            .session(MyStatus.OFFLINE)
            .responseTime(10_000)
            .on(SimulatorSwitch.NEVER_ANSWERS)
            .on(SimulatorSwitch.NETWORK_LOST)
            .on(SimulatorSwitch.CLASS_NOT_AVAILABLE)
            .on(SimulatorSwitch.SERVER_EXECUTION_FAILED)),
    TALKING(new Draft()
            .talks(
                    new ConversationState(0x10020, false, List.of(People.ANNA), 1),
                    new ConversationState(0x10030, false, List.of(People.ANNA, People.DMITRI, People.STRANGER), 12),
                    new ConversationState(0x10040, true, List.of(People.DMITRI), 0),
                    new ConversationState(0x10050, false, List.of(), 3))),
    OPEN(new Draft().scenario(scenario(ScenarioPhase.AT_REST, 0, Optional.empty()))),
    PLAYING(new Draft()
            .on(SimulatorSwitch.NEVER_ANSWERS)
            .scenario(scenario(ScenarioPhase.PLAYING, 6, Optional.empty()))),
    PAUSED(new Draft().scenario(scenario(ScenarioPhase.PAUSED, 6, Optional.empty()))),
    PASSED(new Draft().scenario(scenario(ScenarioPhase.AT_REST, 13, Optional.of(new ScenarioOutcome.Passed())))),
    FAILED(new Draft()
            .scenario(scenario(
                    ScenarioPhase.AT_REST,
                    7,
                    Optional.of(new ScenarioOutcome.Failed(7, "signed-out", "signing-out"))))),
    UNREADABLE(
            new Draft()
                    .notOpen(
                            new ScenarioOutcome.Unreadable(
                                    "try.yaml, line 7, column 12: expected silent or answers, but found \"slient\"; did you mean silent?"))),
    NO_FILE(new Draft().notOpen(new ScenarioOutcome.NoFile("try.yaml"))),
    RECORDING(new Draft().notOpen(new ScenarioOutcome.Recording())),
    NOT_SIMULATED(new Draft().notOpen(new ScenarioOutcome.NotSimulated(List.of("Lync")))),
    NOT_SERVED(new Draft().serving(ServingState.ServingPhase.OFF)),
    SERVING_SOON(new Draft().serving(ServingState.ServingPhase.BEGINNING)),
    SERVED(new Draft().serving(ServingState.ServingPhase.ON)),
    ANOTHER_SERVES(new Draft().serving(ServingState.ServingPhase.OFF, new Refusal.AnotherServes())),
    MAY_NOT_SERVE(new Draft()
            .serving(
                    ServingState.ServingPhase.OFF,
                    new Refusal.NotAllowed(
                            "Could not write HKEY_CURRENT_USER\\Software\\Classes: ERROR_ACCESS_DENIED (5)")));

    @SuppressWarnings("ImmutableEnumChecker") // a record
    private final SimulatorState state;

    SimulatorExample(Draft draft) {
        this.state = draft.state();
    }

    public SimulatorState state() {
        return state;
    }

    public String fileName() {
        return "simulator-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ScenarioState scenario(ScenarioPhase phase, int step, Optional<ScenarioOutcome> outcome) {
        return new ScenarioState(
                List.of("working-day", "connection-drops", "server-never-answers"),
                Optional.of("connection-drops"),
                phase,
                step,
                13,
                step == 0 ? "" : "server: silent",
                Duration.ofSeconds(step * 2L),
                Example.NOW,
                Duration.ofSeconds(26),
                outcome);
    }

    private static final class People {
        static final Participant ANNA = new Participant("anna.berg@contoso.example", "Anna Berg");
        static final Participant DMITRI = new Participant("dmitri.egorov@contoso.example", "Dmitri Egorov");
        static final Participant STRANGER =
                new Participant("nobody.knows@fabrikam.example", "nobody.knows@fabrikam.example");
    }

    private static final class Draft {
        private ClientProcess process = ClientProcess.RUNNING;
        private int flag = 2;
        private MyStatus session = MyStatus.ONLINE;
        private Duration responseTime = Duration.ofMillis(800);
        private final Map<SimulatorSwitch, Boolean> switches = new EnumMap<>(SimulatorSwitch.class);
        private List<ConversationState> talks = List.of();
        private Optional<ServingState> serving = Optional.empty();
        private Optional<ScenarioState> scenario = Optional.of(new ScenarioState(
                List.of("working-day", "connection-drops"),
                Optional.empty(),
                ScenarioPhase.AT_REST,
                0,
                0,
                "",
                Duration.ZERO,
                Example.NOW,
                Duration.ZERO,
                Optional.empty()));

        Draft() {
            for (SimulatorSwitch toggle : SimulatorSwitch.values()) {
                switches.put(toggle, toggle == SimulatorSwitch.KEEPS_FLAG);
            }
        }

        Draft process(ClientProcess state, int flagValue) {
            process = state;
            flag = flagValue;
            return this;
        }

        Draft session(MyStatus status) {
            session = status;
            return this;
        }

        Draft responseTime(long milliseconds) {
            responseTime = Duration.ofMillis(milliseconds);
            return this;
        }

        Draft on(SimulatorSwitch toggle) {
            switches.put(toggle, true);
            return this;
        }

        Draft scenario(ScenarioState state) {
            return scenario(Optional.of(state));
        }

        Draft talks(ConversationState... open) {
            talks = List.of(open);
            return this;
        }

        Draft serving(ServingState.ServingPhase phase, Refusal... refusal) {
            serving = Optional.of(new ServingState(
                    phase, "PresenceMonitor.Messenger", Stream.of(refusal).findFirst()));
            return this;
        }

        Draft notOpen(ScenarioOutcome why) {
            return scenario(new ScenarioState(
                    List.of("working-day"),
                    Optional.empty(),
                    ScenarioPhase.AT_REST,
                    0,
                    0,
                    "",
                    Duration.ZERO,
                    Example.NOW,
                    Duration.ZERO,
                    Optional.of(why)));
        }

        Draft scenario(Optional<ScenarioState> state) {
            scenario = state;
            return this;
        }

        SimulatorState state() {
            return new SimulatorState(
                    Provider.COMMUNICATOR,
                    process,
                    Optional.of(new DwordReading.Value(flag)),
                    session,
                    responseTime,
                    switches,
                    talks,
                    serving,
                    scenario);
        }
    }
}
