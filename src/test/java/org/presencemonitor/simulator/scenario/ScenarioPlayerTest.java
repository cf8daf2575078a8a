package org.presencemonitor.simulator.scenario;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.cli.MonitorObserver;
import org.presencemonitor.cli.MonitorUserActions;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.scenario.Progress.State;
import org.presencemonitor.simulator.scenario.StepResult.StepOutcome;
import org.presencemonitor.simulator.time.ScenarioTime;
import org.presencemonitor.testing.SimulatedMonitor;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("A scenario on a client that runs in real time")
class ScenarioPlayerTest {
    private final SimulatedMonitor simulated = new SimulatedMonitor();
    private final VirtualTime real = simulated.time();
    private final ScenarioTime time = new ScenarioTime(Timetable.MORNING, real, real, 1);
    private final List<String> heard = new ArrayList<>();

    private ScenarioPlayer player(String... steps) {
        ScenarioEnvironment environment = ScenarioEnvironment.inRealTime(
                List.of(ScenarioClient.simulated(
                        "Communicator",
                        simulated.client(),
                        new MonitorUserActions(simulated.monitor()),
                        new MonitorObserver(simulated.monitor(), new MemoryRegistry()))),
                new MemoryRegistry());
        simulated.monitor().open();
        return new ScenarioPlayer(scenario(steps), environment, time, new ScenarioListener() {
            @Override
            public void ended(StepResult result) {
                heard.add(result.step().text() + " " + result.outcome() + " at " + result.elapsed());
            }
        });
    }

    private static Scenario scenario(String... steps) {
        try {
            return ScenarioParser.parse("flow.yaml", "name: Flow\nsteps:\n  - " + String.join("\n  - ", steps) + "\n");
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    private ScenarioResult play(String... steps) {
        CompletableFuture<ScenarioResult> result = player(steps).play();
        real.advance(ofMinutes(5));
        assertThat(result).isCompleted();
        return result.join();
    }

    @Test
    @DisplayName("is played step by step, and each step is told with its time")
    void plays() {
        ScenarioResult result = play(
                "start",
                "expect: { presence: available, within: 3s }",
                "after: 2s",
                "sign-out",
                "expect: { presence: signing-out }",
                "expect: { presence: signed-out, within: 3s }");

        assertThat(result.passed()).isTrue();
        assertThat(heard)
                .containsExactly(
                        "start PASSED at PT0S",
                        "expect: { presence: available, within: 3s } PASSED at PT0.65S",
                        "after: 2s PASSED at PT2.65S",
                        "sign-out PASSED at PT2.65S",
                        "expect: { presence: signing-out } PASSED at PT2.65S",
                        "expect: { presence: signed-out, within: 3s } PASSED at PT3.45S");
        assertThat(simulated.client().sessionStatus()).contains(MyStatus.OFFLINE);
    }

    @Test
    @DisplayName("follows its own day: half past eight is when it begins, and a time that has gone by is a failure")
    void clockTimes() {
        ScenarioResult result = play("at: '08:30:05'", "at: +7s", "after: 1s", "at: '08:30:01'", "start");

        assertThat(result.steps())
                .extracting(StepResult::outcome)
                .containsExactly(
                        StepOutcome.PASSED,
                        StepOutcome.PASSED,
                        StepOutcome.PASSED,
                        StepOutcome.FAILED,
                        StepOutcome.SKIPPED);
        assertThat(result.failure())
                .hasValueSatisfying(step -> assertThat(step.seen()).isEqualTo("it is later already"));
        assertThat(result.steps().get(2).elapsed()).isEqualTo(ofSeconds(8));
    }

    @Test
    @DisplayName("does not begin at a time since its beginning that has gone by, either")
    void sinceItsBeginning() {
        ScenarioResult result = play("after: 30s", "at: +30s", "at: +10s");

        assertThat(result.failure()).hasValueSatisfying(step -> {
            assertThat(step.number()).isEqualTo(3);
            assertThat(step.seen()).isEqualTo("it is later already");
        });
    }

    @Nested
    @DisplayName("expects")
    class Expects {
        private StepResult failureOf(String... steps) {
            return play(steps).failure().orElseThrow();
        }

        @Test
        @DisplayName("something no later than that; else it says what it expected and what it saw")
        void within() {
            StepResult failure = failureOf("start", "expect: { presence: busy, flag: 2, within: 3s }", "crash");

            assertThat(failure.number()).isEqualTo(2);
            assertThat(failure.step().line()).isEqualTo(4);
            assertThat(failure.elapsed()).isEqualTo(ofSeconds(3));
            assertThat(failure.expected()).isEqualTo("presence: busy, flag: 2 within 3s");
            assertThat(failure.seen()).isEqualTo("presence: available, flag: 2");
            assertThat(heard).last().isEqualTo("crash SKIPPED at PT3S");
        }

        @Test
        @DisplayName("something to last; else it says how long it did")
        void lasting() {
            StepResult failure = failureOf(
                    "start",
                    "expect: { presence: available, within: 3s }",
                    "sign-out",
                    "expect: { presence: signing-out, for: 5s }");

            assertThat(failure.expected()).isEqualTo("presence: signing-out for 5s");
            assertThat(failure.seen()).isEqualTo("after 800ms presence: signed-out");
        }

        @Test
        @DisplayName("several things at the same time, not one after the other")
        void together() {
            assertThat(play("start", "expect: { presence: starting, flag: 2, messenger: connected, within: 5s }")
                            .passed())
                    .isFalse();
        }

        @Test
        @DisplayName("events and calls since the last step that did something, and none from before")
        void journal() {
            StepResult failure = failureOf(
                    "start",
                    "expect: { presence: available, event: OnSignin 0x00000000, called: CoCreateInstance, within: 3s }",
                    "sign-out",
                    "expect: { event: OnSignout, within: 3s }",
                    "expect: { event: OnSignin }");

            assertThat(failure.number()).isEqualTo(5);
            assertThat(failure.expected()).isEqualTo("event: OnSignin within 250ms");
            assertThat(failure.seen()).startsWith("event: OnMyStatusChange 0x0001");
        }

        @Test
        @DisplayName("nothing that a step before it is about to change: what has not changed counts when news had time")
        void news() {
            StepResult failure = failureOf(
                    "start",
                    "expect: { presence: available, within: 3s }",
                    "sign-out",
                    "expect: { presence: available }");
            assertThat(failure.number()).isEqualTo(4);
            assertThat(failure.seen()).isEqualTo("presence: signing-out");
            assertThat(failure.elapsed()).isEqualTo(ofMillis(900));
        }

        @Test
        @DisplayName("what stays as it is, a quarter of a second after a step, and at once without one")
        void unchanged() {
            assertThat(play(
                                    "start",
                                    "expect: { presence: available, within: 3s }",
                                    "fault: none",
                                    "expect: { presence: available }",
                                    "expect: { presence: available, flag: 2 }")
                            .passed())
                    .isTrue();
            assertThat(heard)
                    .endsWith(
                            "expect: { presence: available } PASSED at PT0.9S",
                            "expect: { presence: available, flag: 2 } PASSED at PT0.9S");
        }

        @Test
        @DisplayName("how a command ended")
        void result() {
            assertThat(play("sign-in", "expect: { result: refused }", "start", "expect: { result: running }")
                            .passed())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("waits while it is paused, and goes on with what was left of the wait")
    void pause() {
        ScenarioPlayer player = player("after: 10s", "start");
        player.play();
        real.advance(ofSeconds(4));
        player.pause();
        assertThat(player.progress().state()).isEqualTo(State.PAUSED);
        real.advance(ofSeconds(60));
        assertThat(heard).isEmpty();

        player.resume();
        real.advance(ofMillis(5_999));
        assertThat(heard).isEmpty();
        real.advance(ofMillis(1));
        assertThat(heard).containsExactly("after: 10s PASSED at PT10S", "start PASSED at PT10S");
    }

    @Test
    @DisplayName("waits less at a higher speed, while its client stays as slow as it is")
    void speed() {
        time.speed(10);
        ScenarioPlayer player = player("after: 30s", "start", "expect: { presence: available, within: 7s }");
        CompletableFuture<ScenarioResult> result = player.play();

        real.advance(ofMillis(3_650));
        assertThat(result).isCompletedWithValueMatching(ScenarioResult::passed);
    }

    @Test
    @DisplayName("says how far it has got, of how much, and what it is at")
    void progress() {
        ScenarioPlayer player = player("start", "after: 10s", "expect: { presence: available, for: 20s }");
        assertThat(player.progress())
                .isEqualTo(new Progress(State.READY, 0, 3, "start", ofSeconds(0), ofMillis(30_250)));

        player.play();
        real.advance(ofSeconds(4));
        assertThat(player.progress())
                .isEqualTo(new Progress(State.PLAYING, 2, 3, "after: 10s", ofSeconds(4), ofMillis(30_250)));
        real.advance(ofSeconds(26));
        assertThat(player.progress())
                .isEqualTo(new Progress(
                        State.ENDED, 3, 3, "expect: { presence: available, for: 20s }", ofSeconds(30), ofSeconds(30)));
    }

    @Test
    @DisplayName("says at most how long it takes, and less once an expectation is met before its time")
    void total() {
        ScenarioPlayer player =
                player("start", "expect: { presence: available, within: 1m }", "after: 5s", "at: +30s", "after: 1h");
        assertThat(player.progress().total()).isEqualTo(ofMinutes(60).plusSeconds(65));

        player.play();
        real.advance(ofSeconds(4));
        assertThat(player.progress().total()).isEqualTo(ofMinutes(60).plusSeconds(30));

        player.stop();
        assertThat(player.progress())
                .isEqualTo(new Progress(State.ENDED, 3, 5, "after: 5s", ofSeconds(4), ofSeconds(4)));
    }

    @Test
    @DisplayName("ends a fault by its name, and leaves the others open")
    void endsByName() {
        ScenarioResult result = play(
                "start",
                "expect: { presence: available, within: 3s }",
                "fault: { lose: OnMyStatusChange, times: always }",
                "fault: { fail: MyStatus, with: RPC_E_CALL_REJECTED, times: always, as: busy }",
                "end: busy",
                "end: busy",
                "sign-out",
                "expect: { event: OnSignout, within: 1s }",
                "expect: { called: \"MyStatus: 0x00000000\", within: 5s }");

        assertThat(result.passed()).isTrue();
    }

    @Test
    @DisplayName("changes people, the account and dialogs, and fails a step that names nobody")
    void people() {
        ScenarioResult result = play(
                "start",
                "expect: { presence: available, within: 3s }",
                "contact: { add: zoe@contoso.example, name: Zoe }",
                "expect: { event: OnContactListAdd }",
                "contact: { change: zoe@contoso.example, status: busy, name: Zoe Zimmer }",
                "expect: { event: OnContactStatusChange }",
                "expect: { event: OnContactFriendlyNameChange }",
                "contact: { remove: zoe@contoso.example }",
                "expect: { event: OnContactListRemove }",
                "account: { unread-email: 3 }",
                "expect: { event: OnUnreadEmailChange }",
                "dialog: { open: options }",
                "dialog: answered",
                "contact: { remove: nobody@contoso.example }");

        assertThat(result.failure().orElseThrow().number()).isEqualTo(14);
        assertThat(result.failure().orElseThrow().seen()).contains("the server does not know nobody@contoso.example");
    }

    @Nested
    @DisplayName("has others talk to the user:")
    class Talks {
        private static final String SIGNED_IN = "expect: { presence: available, within: 3s }";
        private static final String ANNA = "anna.berg@contoso.example";
        private static final String FARAH = "farah.ghani@contoso.example";

        @Test
        @DisplayName("they begin, write, join and leave, and the user answers and closes the window")
        void conversation() {
            assertThat(play(
                                    "start",
                                    SIGNED_IN,
                                    "conversation: { open: " + ANNA + " }",
                                    "expect: { conversation: { with: " + ANNA + ", is: open } }",
                                    "conversation: { text: Hello, from: " + ANNA + " }",
                                    "expect: { conversation: { with: ANNA.berg@contoso.example, received: Hello } }",
                                    "conversation: { join: " + FARAH + ", with: " + ANNA + " }",
                                    "conversation: { text: To both, to: " + FARAH + " }",
                                    "expect: { conversation: { with: " + ANNA + ", sent: To both } }",
                                    "conversation: { leave: " + FARAH + ", with: " + ANNA + " }",
                                    "expect: { conversation: { with: " + FARAH + ", is: closed } }",
                                    "conversation: { close: " + ANNA + " }",
                                    "expect: { conversation: { with: " + ANNA + ", is: closed } }")
                            .failure())
                    .isEmpty();
            assertThat(simulated.client().journal().messages())
                    .containsExactly("received " + ANNA + ": Hello", "sent " + ANNA + " " + FARAH + ": To both");
        }

        @Test
        @DisplayName("a message counts after the step that brings it, and the complaint has the one that came instead")
        void otherMessage() {
            ScenarioResult result = play(
                    "start",
                    SIGNED_IN,
                    "conversation: { text: Hello, from: " + ANNA + " }",
                    "conversation: { text: Bye, from: " + ANNA + " }",
                    "expect: { conversation: { with: " + ANNA + ", is: open, received: Hello } }");

            assertThat(result.failure().orElseThrow().expected())
                    .isEqualTo("conversation: { with: " + ANNA + ", is: open, received: Hello } within 250ms");
            assertThat(result.failure().orElseThrow().seen())
                    .isEqualTo("conversation: { with: " + ANNA + ", is: open, received: Bye }");
        }

        @Test
        @DisplayName("an open conversation that is to last is seen to end with the client, without an event")
        void ends() {
            CompletableFuture<ScenarioResult> result = player(
                            "start",
                            SIGNED_IN,
                            "conversation: { open: " + ANNA + " }",
                            "expect: { conversation: { with: " + ANNA + ", is: open }, for: 1m }")
                    .play();
            real.advance(ofSeconds(30));
            assertThat(result).isNotDone();

            simulated.client().crash();
            real.advance(ofSeconds(1));

            assertThat(result.join().failure().orElseThrow().seen())
                    .endsWith("conversation: { with: " + ANNA + ", is: closed }");
        }

        @Test
        @DisplayName("a step for which there is nobody or no window fails, and says why")
        void impossible() {
            assertThat(whyNot("conversation: { close: " + ANNA + " }"))
                    .isEqualTo("no conversation with " + ANNA + " is open");
            assertThat(whyNot("conversation: { leave: " + FARAH + ", with: " + ANNA + " }"))
                    .isEqualTo("no conversation with " + ANNA + " is open");
            assertThat(whyNot("conversation: { open: user@contoso.example }"))
                    .isEqualTo("a conversation needs somebody else than the user");
        }

        @Test
        @DisplayName("nobody reaches a user who is signed out")
        void unreachable() {
            assertThat(play("conversation: { open: " + ANNA + " }")
                            .failure()
                            .orElseThrow()
                            .seen())
                    .isEqualTo("the user is signed out, and nobody reaches a user who is");
        }

        private String whyNot(String step) {
            return play("start", SIGNED_IN, step).failure().orElseThrow().seen();
        }
    }

    @Test
    @DisplayName("fails at an answer to a dialog that is not there")
    void noDialog() {
        assertThat(play("start", "expect: { presence: available, within: 3s }", "dialog: answered")
                        .failure()
                        .orElseThrow()
                        .seen())
                .isEqualTo("no dialog is open");
    }

    @Test
    @DisplayName("can be stopped: the rest is skipped, and its faults are gone")
    void stop() {
        ScenarioPlayer player = player("fault: { fail: CoCreateInstance, with: E_FAIL, times: always }", "after: 1h");
        CompletableFuture<ScenarioResult> result = player.play();
        real.advance(ofSeconds(1));

        player.stop();
        assertThat(result)
                .isCompletedWithValueMatching(
                        ended -> !ended.passed() && ended.failure().isEmpty());
        assertThat(heard).last().isEqualTo("after: 1h SKIPPED at PT1S");
        simulated.client().start();
        real.advance(ofSeconds(5));
        assertThat(simulated.client().messengerFactory().create().myStatus()).isEqualTo(MyStatus.ONLINE);
    }

    @Test
    @DisplayName("fails at a step that cannot be done, and ends")
    void cannotBeDone() {
        ScenarioResult result = play("source: { flag: 2 }", "sign-in");

        assertThat(result.failure())
                .hasValueSatisfying(step -> assertThat(step.seen()).isEqualTo("No recording is replayed here"));
    }

    @Test
    @DisplayName("goes on although a listener throws")
    void throwingListener() {
        simulated.monitor().open();
        ScenarioEnvironment environment = ScenarioEnvironment.inRealTime(
                List.of(ScenarioClient.simulated(
                        "Communicator",
                        simulated.client(),
                        new MonitorUserActions(simulated.monitor()),
                        new MonitorObserver(simulated.monitor(), new MemoryRegistry()))),
                new MemoryRegistry());
        CompletableFuture<ScenarioResult> result = new ScenarioPlayer(
                        scenario("start", "after: 1s"), environment, time, new ScenarioListener() {
                            @Override
                            public void ended(StepResult step) {
                                throw new IllegalStateException("on purpose");
                            }
                        })
                .play();

        real.advance(ofSeconds(1));
        assertThat(result).isCompletedWithValueMatching(ScenarioResult::passed);
    }
}
