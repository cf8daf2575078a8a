package org.presencemonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.simulator.scenario.Scenario;
import org.presencemonitor.simulator.scenario.ScenarioException;
import org.presencemonitor.simulator.scenario.ScenarioParser;
import org.presencemonitor.simulator.scenario.ScenarioResult;
import org.presencemonitor.simulator.scenario.ShippedScenarios;
import org.presencemonitor.simulator.scenario.Vocabulary;
import org.presencemonitor.simulator.text.Spelling;
import org.presencemonitor.simulator.time.ScenarioTime;
import org.presencemonitor.time.SystemTime;

@DisplayName("A simulation")
class SimulationTest {
    private final StringWriter out = new StringWriter();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "scenario"));

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    private Simulation simulation(OptionalLong seed, boolean presences) {
        Simulation.Options options = new Simulation.Options(Optional.empty(), ScenarioTime.MAX, seed, presences);
        return new Simulation(options, new PrintWriter(out));
    }

    private ScenarioResult play(Scenario scenario) {
        return simulation(OptionalLong.empty(), false).play(scenario, thread, new SystemTime());
    }

    private String journal(String name, long seed) {
        Simulation simulation = simulation(OptionalLong.of(seed), false);
        simulation.play(ShippedScenarios.read(name), thread, new SystemTime());
        return simulation.journal();
    }

    @TestFactory
    @DisplayName("passes every scenario that comes with the program:")
    Stream<DynamicTest> shipped() {
        return ShippedScenarios.names().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(play(ShippedScenarios.read(name)).failure())
                                .as(out.toString())
                                .isEmpty()));
    }

    @Test
    @DisplayName("writes the same journal for the same seed, to the byte, and another for another")
    void deterministic() {
        String journal = journal("flapping", 7);

        assertThat(journal.lines()).hasSizeGreaterThan(100);
        assertThat(journal("flapping", 7)).isEqualTo(journal);
        assertThat(journal("flapping", 8)).isNotEqualTo(journal);
    }

    @Test
    @DisplayName("writes the whole journal of a day, one JSON object per line, beyond what a client keeps")
    void wholeJournal() {
        String journal = journal("working-day", 1);

        assertThat(journal.lines().count()).isGreaterThan(10_000);
        assertThat(journal.lines())
                .contains("{\"scenario\":\"working-day.yaml\",\"client\":\"Communicator\","
                        + "\"time\":\"2009-08-13T08:30:00Z\",\"thread\":\"scenario\",\"kind\":\"registry\","
                        + "\"name\":\"UpAndRunning\",\"arguments\":[],\"result\":\"1\"}");
        assertThat(journal).contains("\"name\":\"OnAppShutdown\"");
    }

    @Test
    @DisplayName("writes the whole journal also where more happens in a moment than a client keeps")
    void wholeMoment() throws ScenarioException {
        Simulation simulation = simulation(OptionalLong.empty(), false);
        simulation.play(ScenarioParser.parse("flow.yaml", """
                        name: A busy contact
                        steps:
                          - start
                          - expect: { presence: available, within: 3s }
                          - repeat:
                              times: 6000
                              steps:
                                - contact: { change: reception@contoso.example, status: busy }
                                - contact: { change: reception@contoso.example, status: away }
                        """), thread, new SystemTime());

        assertThat(simulation.journal().lines().filter(line -> line.contains("\"OnContactStatusChange\"")))
                .hasSizeGreaterThanOrEqualTo(12_000);
    }

    @Test
    @DisplayName("prints each step with its time and result, and for a failure step, line, expected and seen")
    void prints() throws ScenarioException {
        play(ScenarioParser.parse("flow.yaml", """
                name: A flow
                steps:
                  - start
                  - expect: { presence: busy, within: 3s }
                  - crash
                """));

        assertThat(out.toString().lines())
                .containsExactly(
                        "A flow",
                        "  08:30:00.000  ok       start",
                        "  08:30:03.000  FAILED   expect: { presence: busy, within: 3s }",
                        "      step 2, flow.yaml line 4",
                        "      expected presence: busy within 3s",
                        "      seen     presence: available",
                        "  08:30:03.000  skipped  crash",
                        "FAILED, 1 of 3 steps passed",
                        "");
    }

    @Test
    @DisplayName("plays several clients on one registry, each with a monitor of its own")
    void severalClients() throws ScenarioException {
        ScenarioResult result = play(ScenarioParser.parse("flow.yaml", """
                name: Two clients
                providers: [Communicator, Lync: elevated]
                steps:
                  - start
                  - start:
                    client: Lync
                  - expect: { presence: available, within: 3s }
                  - expect: { presence: problem, flag: 2, within: 3s }
                    client: Lync
                  - crash:
                    client: Lync
                  - expect: { presence: available, for: 10s }
                """));

        assertThat(result.passed()).as(out.toString()).isTrue();
    }

    @Test
    @DisplayName("plays a recording, and prints the presences it shows when asked to")
    void recording() throws ScenarioException {
        Scenario recording = ScenarioParser.parse("life.yaml", """
                name: A life
                steps:
                  - source: { creation: S_OK }
                  - source: { answers: { MyStatus: 0x0002, MySigninName: user@contoso.example } }
                  - source: { flag: 2 }
                  - at: +5s
                  - source: { answers: { MyStatus: 0x0400 } }
                  - source: { raise: OnMyStatusChange 0x00000000 0x0400 }
                  - expect: { presence: signing-out, status: 0x0400, for: 3s }
                """);

        ScenarioResult result = simulation(OptionalLong.empty(), true).play(recording, thread, new SystemTime());
        assertThat(result.passed()).as(out.toString()).isTrue();
        assertThat(out.toString())
                .contains("    2009-08-13T08:30:05.000+00:00 Communicator signing out  UpAndRunning=2 Messenger=S_OK "
                        + "MyStatus=0x0400 mail=logged-off");
    }

    @Test
    @DisplayName(
            "plays a recording's answers by their type: a status by name, a code that looks like a failure and is none")
    void answers() throws ScenarioException {
        Scenario recording = ScenarioParser.parse("life.yaml", """
                name: A life
                providers: ["a: b"]
                steps:
                  - source: { creation: S_OK }
                  - source: { answers: { MyStatus: busy } }
                  - source: { flag: 2 }
                  - expect: { presence: busy, status: busy }
                  - source: { answers: { MyStatus: { value: 0x80000002 } } }
                  - expect: { status: 0x80000002, presence: available, within: 6s }
                  - source: { answers: { MyStatus: MSGR_E_NOT_LOGGED_ON } }
                  - expect: { presence: signed-out, status: none, within: 6s }
                  - source: { flag: 4294967295 }
                  - expect: { flag: 4294967295, presence: problem }
                """);

        assertThat(play(recording).failure()).as(out.toString()).isEmpty();
    }

    @Test
    @DisplayName("has a word for every state of the monitor, and no other")
    void words() {
        assertThat(Stream.of(PresenceState.values()).map(state -> Spelling.ofConstant(state.name())))
                .containsExactlyInAnyOrderElementsOf(Vocabulary.PRESENCE);
    }
}
