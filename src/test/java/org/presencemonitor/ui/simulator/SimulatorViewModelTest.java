package org.presencemonitor.ui.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.simulator.ConversationLineModel.Deed;
import org.presencemonitor.ui.simulator.ScenarioViewModel.Result;
import org.presencemonitor.ui.simulator.SimulatorRequest.CloseWindow;
import org.presencemonitor.ui.simulator.SimulatorRequest.Leave;
import org.presencemonitor.ui.simulator.SimulatorRequest.Press;
import org.presencemonitor.ui.simulator.SimulatorRequest.Write;
import org.presencemonitor.ui.simulator.SimulatorViewModel.RequestButtonModel;
import org.presencemonitor.ui.simulator.SimulatorViewModel.SwitchRow;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.SimulatorExample;

@DisplayName("What the Simulator tab says")
class SimulatorViewModelTest {
    private final Texts texts = new Texts(Locale.UK, ZoneOffset.UTC);

    @ParameterizedTest
    @DisplayName("is what the process does and what the flag is, which may disagree (6.4)")
    @CsvSource({
        "AT_REST, 'running, UpAndRunning = 2', 'connected'",
        "NOT_RUNNING, 'not running, UpAndRunning = 0', 'nobody is signed in'",
        "STARTING, 'starting, UpAndRunning = 1', 'nobody is signed in'",
        "CRASHED, 'not running, UpAndRunning = 2', 'nobody is signed in'",
        "SIGNING_IN, 'running, UpAndRunning = 2', 'signing in'",
        "SIGNING_OUT_SILENT, 'running, UpAndRunning = 2', 'signing out, silent'",
        "FAULTS_ON, 'running, UpAndRunning = 2', 'cannot be reached'"
    })
    void processAndServer(SimulatorExample example, String process, String server) {
        assertThat(model(example).process()).isEqualTo(process);
        assertThat(model(example).server()).isEqualTo(server);
    }

    @Test
    @DisplayName("offers what makes sense and gives a reason for the rest")
    void offersWhatMakesSense() {
        SimulatorViewModel running = model(SimulatorExample.AT_REST);
        assertThat(running.start().whyNot()).contains("Communicator is already running.");
        assertThat(running.shutDown().whyNot()).isEmpty();
        assertThat(running.crash()).isEqualTo(new RequestButtonModel("Crash", Press.CRASH, Optional.empty()));

        SimulatorViewModel crashed = model(SimulatorExample.CRASHED);
        assertThat(crashed.start().whyNot()).isEmpty();
        assertThat(crashed.shutDown().whyNot()).contains("Communicator is not running.");
        assertThat(crashed.crash().whyNot()).contains("Communicator is not running.");
    }

    @Test
    @DisplayName("is, of the switches, those there are, with what calls answer while one is on (1.3, 3.4)")
    void switches() {
        assertThat(model(SimulatorExample.AT_REST).faults())
                .containsExactly(
                        new SwitchRow(SimulatorSwitch.CLASS_NOT_AVAILABLE, "Class not available", "0x80040111", false),
                        new SwitchRow(
                                SimulatorSwitch.SERVER_EXECUTION_FAILED,
                                "Server execution failed",
                                "0x80080005",
                                false),
                        new SwitchRow(SimulatorSwitch.KEEPS_FLAG, "Keeps flag at 2 after sign-out", "", true));

        SimulatorState all = SimulatorExample.AT_REST.state();
        SimulatorState none = new SimulatorState(
                all.provider(),
                all.process(),
                all.flag(),
                all.session(),
                all.responseTime(),
                Map.of(SimulatorSwitch.NETWORK_LOST, true),
                List.of(),
                Optional.empty(),
                Optional.empty());
        SimulatorViewModel model = SimulatorViewModel.of(none, Example.NOW, texts);
        assertThat(model.faults()).isEmpty();
        assertThat(model.serverSwitches())
                .containsExactly(new SwitchRow(SimulatorSwitch.NETWORK_LOST, "Network lost", "", true));
    }

    @ParameterizedTest
    @DisplayName(
            "of other programs is by which name they find the client, whether they can, and what stands in the way")
    @CsvSource(
            nullValues = "-",
            value = {
                "NOT_SERVED, PresenceMonitor.Messenger, false, -",
                "SERVING_SOON, …, true, -",
                "SERVED, PresenceMonitor.Messenger, true, -",
                "ANOTHER_SERVES, PresenceMonitor.Messenger, false, Another process already serves its client. End that process first.",
            })
    void otherPrograms(SimulatorExample example, String line, boolean on, @Nullable String refusal) {
        assertThat(model(example).serving())
                .contains(new SimulatorViewModel.Serving(line, on, Optional.ofNullable(refusal)));
        assertThat(model(SimulatorExample.AT_REST).serving()).isEmpty();
    }

    @Nested
    @DisplayName("of the conversations")
    class Conversations {
        @Test
        @DisplayName("is a line for each: who, how much was said, whether it is a call; none while there is none")
        void lines() {
            assertThat(model(SimulatorExample.TALKING).conversations())
                    .extracting(ConversationLineModel::who, ConversationLineModel::said)
                    .containsExactly(
                            tuple("Anna Berg", "1 message"),
                            tuple("Anna Berg, Dmitri Egorov, nobody.knows@fabrikam.example", "12 messages"),
                            tuple("Dmitri Egorov", "Call · 0 messages"),
                            tuple("Nobody else", "3 messages"));
            assertThat(model(SimulatorExample.AT_REST).conversations()).isEmpty();
        }

        @Test
        @DisplayName("is what the others can do, and that the user can close the window")
        void deeds() {
            assertThat(model(SimulatorExample.TALKING)
                            .conversations()
                            .getFirst()
                            .deeds())
                    .containsExactly(
                            new Deed(
                                    "Anna Berg writes “Hello”",
                                    new Write(0x10020, "anna.berg@contoso.example", "Hello")),
                            new Deed("Anna Berg leaves", new Leave(0x10020, "anna.berg@contoso.example")),
                            new Deed("Close the window", new CloseWindow(0x10020)));
        }

        @Test
        @DisplayName("is, signed out, that the window can be closed alone: nobody reaches the user")
        void signedOut() {
            SimulatorState talking = SimulatorExample.TALKING.state();
            assertThat(ConversationLineModel.of(talking.conversations().get(1), false, texts)
                            .deeds())
                    .extracting(Deed::text)
                    .containsExactly("Close the window");
        }
    }

    @Nested
    @DisplayName("of the response time")
    class ResponseTime {
        @Test
        @DisplayName("is the time itself, and the slider stands at its stop")
        void time() {
            assertThat(model(SimulatorExample.AT_REST).responseTime().replace('\u00a0', ' '))
                    .isEqualTo("800 ms");
            assertThat(ResponseTimes.at(model(SimulatorExample.AT_REST).responseStop()))
                    .isEqualTo(Duration.ofMillis(800));
            assertThat(model(SimulatorExample.FAULTS_ON).responseTime().replace('\u00a0', ' '))
                    .isEqualTo("10 s");
        }

        @ParameterizedTest
        @DisplayName("is the nearest stop, and 10 s where it is longer")
        @CsvSource({"0, 0", "40, 0", "840, 800", "1200, 1000", "1400, 1500", "60000, 10000"})
        void near(long time, long stop) {
            assertThat(ResponseTimes.at(ResponseTimes.nearest(Duration.ofMillis(time))))
                    .isEqualTo(Duration.ofMillis(stop));
        }

        @Test
        @DisplayName("has its stops in rising order, half of them below a second")
        void stops() {
            List<Duration> stops = IntStream.rangeClosed(0, ResponseTimes.last())
                    .mapToObj(ResponseTimes::at)
                    .toList();

            assertThat(stops).isSorted().startsWith(Duration.ZERO).endsWith(Duration.ofSeconds(10));
            assertThat(stops.get(stops.size() / 2)).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1500));
        }
    }

    @Nested
    @DisplayName("of a scenario")
    class OfAScenario {
        @Test
        @DisplayName("is nothing where none can be played")
        void none() {
            assertThat(model(SimulatorExample.NO_SCENARIOS).scenario()).isEmpty();
        }

        @Test
        @DisplayName("is to open one first, with reasons for what cannot be pressed yet")
        void openFirst() {
            ScenarioViewModel scenario = scenario(SimulatorExample.AT_REST);

            assertThat(scenario.step()).isEqualTo("No scenario is open");
            assertThat(scenario.openWhyNot()).isEmpty();
            assertThat(scenario.playOrPause())
                    .isEqualTo(new RequestButtonModel("Play", Press.PLAY, Optional.of("Open a scenario first.")));
            assertThat(scenario.stop().whyNot()).contains("No scenario is being played.");
        }

        @Test
        @DisplayName("that is open is its name and how long it is")
        void open() {
            ScenarioViewModel scenario = scenario(SimulatorExample.OPEN);

            assertThat(scenario.name()).isEqualTo("connection-drops");
            assertThat(scenario.step()).isEqualTo("13 steps");
            assertThat(scenario.time()).isEqualTo("00:00 / 00:26");
            assertThat(scenario.playOrPause().whyNot()).isEmpty();
            assertThat(scenario.untilNextTick()).isEmpty();
        }

        @Test
        @DisplayName("that plays is its step, and a time that runs by itself")
        void playing() {
            ScenarioViewModel scenario = scenario(SimulatorExample.PLAYING);
            assertThat(scenario.progress()).isEqualTo(6 / 13.0);
            assertThat(scenario.step()).isEqualTo("Step 6 of 13 · server: silent");
            assertThat(scenario.time()).isEqualTo("00:12 / 00:26");
            assertThat(scenario.playOrPause())
                    .isEqualTo(new RequestButtonModel("Pause", Press.PAUSE, Optional.empty()));
            assertThat(scenario.openWhyNot()).contains("First stop the scenario that is being played.");

            SimulatorViewModel later = SimulatorViewModel.of(
                    SimulatorExample.PLAYING.state(), Example.NOW.plus(Duration.ofMillis(2_300)), texts);
            assertThat(later.scenario().orElseThrow().time()).isEqualTo("00:14 / 00:26");
            assertThat(later.scenario().orElseThrow().untilNextTick()).contains(Duration.ofMillis(700));
        }

        @Test
        @DisplayName("that pauses stands still, and can be played on or stopped")
        void paused() {
            ScenarioViewModel later = SimulatorViewModel.of(
                            SimulatorExample.PAUSED.state(), Example.NOW.plus(Duration.ofSeconds(60)), texts)
                    .scenario()
                    .orElseThrow();

            assertThat(later.time()).isEqualTo("00:12 / 00:26");
            assertThat(later.untilNextTick()).isEmpty();
            assertThat(later.playOrPause()).isEqualTo(new RequestButtonModel("Play", Press.PLAY, Optional.empty()));
            assertThat(later.stop().whyNot()).isEmpty();
        }

        @Test
        @DisplayName("that has ended is whether it passed, or which step failed and how, or why it is none")
        void ended() {
            assertThat(scenario(SimulatorExample.PLAYING).result()).isEmpty();
            assertThat(scenario(SimulatorExample.PASSED).result())
                    .contains(new Result(true, "Passed. Every expectation was met."));
            assertThat(scenario(SimulatorExample.FAILED).result())
                    .contains(new Result(false, "Step 7 failed. Expected: signed-out. Seen: signing-out."));
            assertThat(scenario(SimulatorExample.UNREADABLE)
                            .result()
                            .orElseThrow()
                            .text())
                    .startsWith("try.yaml, line 7, column 12: expected silent");
        }
    }

    private ScenarioViewModel scenario(SimulatorExample example) {
        return model(example).scenario().orElseThrow();
    }

    private SimulatorViewModel model(SimulatorExample example) {
        return SimulatorViewModel.of(example.state(), Example.NOW, texts);
    }
}
