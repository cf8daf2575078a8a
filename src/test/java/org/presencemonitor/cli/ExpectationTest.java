package org.presencemonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.simulator.scenario.Scenario;
import org.presencemonitor.simulator.scenario.ScenarioException;
import org.presencemonitor.simulator.scenario.ScenarioParser;
import org.presencemonitor.simulator.scenario.ScenarioResult;
import org.presencemonitor.simulator.scenario.StepResult;
import org.presencemonitor.simulator.time.ScenarioTime;
import org.presencemonitor.time.SystemTime;

@DisplayName("What a scenario expects")
class ExpectationTest {
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "scenario"));

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    private ScenarioResult play(String providers, String... steps) {
        Simulation simulation = new Simulation(
                new Simulation.Options(Optional.empty(), ScenarioTime.MAX, OptionalLong.empty(), false),
                new PrintWriter(new StringWriter()));
        return simulation.play(scenario(providers, steps), thread, new SystemTime());
    }

    private static Scenario scenario(String providers, String... steps) {
        String text = "name: Flow\nproviders: [" + providers + "]\nsteps:\n  - " + String.join("\n  - ", steps) + "\n";
        try {
            return ScenarioParser.parse("flow.yaml", text);
        } catch (ScenarioException e) {
            throw new AssertionError(text, e);
        }
    }

    private StepResult failure(String... steps) {
        return play("Communicator", steps).failure().orElseThrow(() -> new AssertionError("every step passed"));
    }

    @ParameterizedTest(name = "{1}, not {0}")
    @DisplayName("after a step that did something is what that step has brought about:")
    @CsvSource(
            delimiter = '|',
            value = {
                "sign-out | presence: signing-out | presence: available",
                "log-off | mail: logged-off | mail: logged-on",
                "'mail: { send: 3 }' | 'in-outbox: 3, sent: 0' | 'in-outbox: 0, sent: 0'",
                "flag: 0 | presence: not-running | presence: available",
                "shut-down | presence: not-running | presence: available",
                "shut-down | flag: 0 | flag: 2",
                "network: lost | presence: signing-in | presence: available",
                "'server: shut-down' | presence: signed-out | presence: available",
                "sign-out | 'result: running' | 'result: done'",
                "crash | 'result: none' | 'result: done'",
                "sign-in | 'result: refused' | 'result: done'"
            })
    void afterTheDeed(String deed, String now, String before) {
        String[] up = {"start", "expect: { presence: available, mail: logged-on, result: done, within: 5s }"};

        assertThat(play("Communicator", up[0], up[1], deed, "expect: { " + now + " }")
                        .passed())
                .isTrue();
        StepResult failure = failure(up[0], up[1], deed, "expect: { " + before + " }");
        assertThat(failure.number()).isEqualTo(4);
        assertThat(failure.seen()).isEqualTo(now);
    }

    @Test
    @DisplayName("together is never half of a change")
    void halfOfAChange() {
        assertThat(failure(
                                "start",
                                "expect: { presence: available, within: 5s }",
                                "sign-out",
                                "expect: { presence: available, result: running, within: 5s }")
                        .seen())
                .isEqualTo("presence: signed-out, result: done");
    }

    @Test
    @DisplayName("after a wait is what there is when everything due then has happened")
    void afterAWait() {
        assertThat(play("Communicator", "start", "after: 650ms", "expect: { presence: available, within: 0s }")
                        .passed())
                .isTrue();
        assertThat(failure("start", "after: 650ms", "expect: { presence: signing-in, within: 0s }")
                        .seen())
                .isEqualTo("presence: available");
    }

    @Nested
    @DisplayName("of a command")
    class OfACommand {
        @Test
        @DisplayName("is not touched by what is done after the user has given it")
        void inOrder() {
            assertThat(play(
                                    "Communicator",
                                    "start",
                                    "expect: { presence: available, within: 5s }",
                                    "sign-out",
                                    "fault: { fail: Signout, with: E_FAIL, times: always }",
                                    "expect: { result: done, within: 3s }",
                                    "sign-in",
                                    "shut-down",
                                    "expect: { presence: not-running, called: \"AutoSignin: S_OK\", within: 1s }")
                            .failure()
                            .orElseThrow()
                            .seen())
                    .isEqualTo("presence: not-running, called: none");
        }

        @ParameterizedTest(name = "{0}: {1}")
        @DisplayName("is the end of the one that the last step asked for")
        @CsvSource({
            "'server: silent', running",
            "'fault: { fail: Signout, with: E_FAIL, times: always }', failed",
            "'fault: { hang: Signout }', running"
        })
        void ofThisOne(String trouble, String seen) {
            StepResult failure = failure(
                    "start",
                    "expect: { presence: available, result: done, within: 5s }",
                    trouble,
                    "sign-out",
                    "expect: { result: done, within: 3s }");

            assertThat(failure.seen()).isEqualTo("result: " + seen);
            assertThat(failure.elapsed()).isEqualTo(Duration.ofMillis(3_650));
        }

        @Test
        @DisplayName("is that of one given when the steps before it had their effect")
        void afterTheStepBefore() {
            assertThat(play(
                                    "Communicator",
                                    "start",
                                    "expect: { presence: available, within: 5s }",
                                    "shut-down",
                                    "sign-out",
                                    "expect: { result: refused, presence: not-running }",
                                    "start",
                                    "expect: { result: done, presence: available, within: 3s }")
                            .failure())
                    .isEmpty();
        }

        @Test
        @DisplayName("that was under way when something else was done still counts when it ends")
        void underWay() {
            assertThat(play(
                                    "Communicator",
                                    "start",
                                    "expect: { presence: available, within: 5s }",
                                    "server: silent",
                                    "sign-out",
                                    "server: answers",
                                    "expect: { result: running }",
                                    "expect: { result: done, within: 3s }")
                            .passed())
                    .isTrue();
        }

        @Test
        @DisplayName("is none before any")
        void none() {
            assertThat(play("Communicator", "expect: { result: none }", "crash", "expect: { result: none }")
                            .passed())
                    .isTrue();
        }

        @Test
        @DisplayName("is told client by client")
        void ofEachClient() {
            assertThat(play(
                                    "Communicator, Lync",
                                    "{ start: , client: Lync }",
                                    "sign-in",
                                    "expect: { result: refused }",
                                    "{ expect: { result: running }, client: Lync }",
                                    "{ expect: { result: done, within: 3s }, client: Lync }")
                            .passed())
                    .isTrue();
        }
    }

    @Nested
    @DisplayName("of the journal")
    class OfTheJournal {
        @Test
        @DisplayName("is looked for in that of the step's own client")
        void ownJournal() {
            assertThat(play("Communicator, Lync", "start", "{ expect: { event: OnSignin, within: 5s }, client: Lync }")
                            .failure()
                            .orElseThrow()
                            .seen())
                    .isEqualTo("event: none");
            assertThat(play(
                                    "Communicator, Lync",
                                    "{ start: , client: Lync }",
                                    "{ fault: none, client: Communicator }",
                                    "{ expect: { presence: available, within: 5s }, client: Lync }",
                                    "{ expect: { event: OnSignin, called: CoCreateInstance }, client: Lync }")
                            .passed())
                    .isTrue();
        }

        @Test
        @DisplayName("came after the last deed, whichever client that was of")
        void sinceTheLastDeed() {
            assertThat(play(
                                    "Communicator, Lync",
                                    "{ start: , client: Lync }",
                                    "{ expect: { presence: available, within: 5s }, client: Lync }",
                                    "start",
                                    "{ expect: { event: OnSignin }, client: Lync }")
                            .failure()
                            .orElseThrow()
                            .number())
                    .isEqualTo(4);
        }

        @ParameterizedTest(name = "{0}")
        @DisplayName("without a mark is an event that was delivered:")
        @CsvSource({"lose, lost", "reorder, reordered"})
        void delivered(String fault, String mark) {
            String[] steps = {
                "start",
                "expect: { presence: available, within: 5s }",
                "fault: { " + fault + ": OnSignout, times: always }",
                "sign-out",
                ""
            };
            steps[4] = "expect: { event: OnSignout (" + mark + "), within: 5s }";
            assertThat(play("Communicator", steps).passed()).isTrue();
            steps[4] = "expect: { event: OnSignout, within: 5s }";
            assertThat(failure(steps).seen()).isEqualTo("event: OnSignout (" + mark + ")");
        }

        @ParameterizedTest(name = "{0}: {1}")
        @DisplayName("is a name, with or without the first arguments, the mark and the result:")
        @CsvSource({
            "event, OnMyStatusChange, true",
            "event, OnMyStatusChange 0x0400, true",
            "event, OnMyStatusChange 0x04, false",
            "event, OnMyStatusChange (lost), false",
            "called, Signout, true",
            "called, 'Signout: 0x00000000', true",
            "called, 'Signout: S_OK', true",
            "called, 'Signout: 0x8100031e', false"
        })
        void lines(String key, String line, boolean met) {
            assertThat(play(
                                    "Communicator",
                                    "start",
                                    "expect: { presence: available, within: 5s }",
                                    "sign-out",
                                    "expect: { " + key + ": \"" + line + "\" }")
                            .passed())
                    .isEqualTo(met);
        }

        @Test
        @DisplayName("stays seen, though the journal forgets its oldest lines")
        void staysSeen() {
            String flood = "repeat: { times: 11000, steps: [contact: { change: reception@contoso.example, "
                    + "status: busy }] }";

            assertThat(play(
                                    "Communicator",
                                    "start",
                                    "expect: { event: OnSignin, presence: available, within: 5s, for: 5h }",
                                    "expect: { event: OnSignin, default: Communicator, for: 1h }")
                            .passed())
                    .isTrue();
            assertThat(play(
                                    "Communicator",
                                    "start",
                                    "expect: { presence: available, within: 5s }",
                                    flood,
                                    "contact: { change: reception@contoso.example, status: away }",
                                    "after: 6h",
                                    "expect: { event: OnContactStatusChange reception@contoso.example 0x0022 }")
                            .passed())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("under the faults of one client is not what an end of another's brings")
    void faultsOfEach() {
        String[] steps = {
            "{ fault: { fail: CoCreateInstance, with: E_FAIL, times: always }, client: Lync }",
            "fault: { fail: CoCreateInstance, with: E_FAIL, times: always }",
            "start",
            "{ start: , client: Lync }",
            "{ fault: none, client: Communicator }",
            "expect: { presence: available, within: 5s }",
            "{ expect: { presence: problem, for: 1m }, client: Lync }",
            "fault: none",
            "{ expect: { presence: available, within: 15s }, client: Lync }"
        };
        assertThat(play("Communicator, Lync", steps).failure()).isEmpty();
    }

    @Test
    @DisplayName("of the default provider is told by the registry")
    void defaultProvider() {
        ScenarioResult result = play(
                "Communicator, Lync",
                "profile: { default-claim: at-every-start }",
                "start",
                "expect: { default: Communicator, for: 1s }",
                "{ profile: { default-claim: at-every-start }, client: Lync }",
                "{ start: , client: Lync }",
                "expect: { default: Lync }");

        assertThat(result.failure()).isEmpty();
    }

    @Test
    @DisplayName("to last has lasted when its time is over, in whatever order things happen then")
    void lasted() {
        String[] steps = {
            "start",
            "expect: { presence: available, within: 5s }",
            "sign-out",
            "expect: { presence: signing-out, for: 800ms }"
        };
        assertThat(play("Communicator", steps).passed()).isTrue();
        steps[3] = "expect: { presence: signing-out, for: 801ms }";
        assertThat(failure(steps).seen()).isEqualTo("after 800ms presence: signed-out");
    }
}
