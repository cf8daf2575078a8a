package org.presencemonitor.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.simulator.profile.Profile;

@DisplayName("A scenario file")
class ScenarioParserTest {
    private static List<String> problems(String text) {
        return catchThrowableOfType(ScenarioException.class, () -> ScenarioParser.parse("flow.yaml", text))
                .problems();
    }

    private static Scenario read(String text) throws ScenarioException {
        return ScenarioParser.parse("flow.yaml", text);
    }

    @Test
    @DisplayName("reads as a call flow: name, profile, steps with their lines")
    void reads() throws ScenarioException {
        Scenario scenario = read("""
                name: Server never answers
                description: It waits.
                profile: { base: classic-messenger, server-answers-after: 7s }
                seed: 42
                steps:
                  - start
                  - server: { response-time: 200ms to 3s }
                  - expect: { presence: signing-out, status: 0x0400, for: 20s }
                """);

        assertThat(scenario.name()).isEqualTo("Server never answers");
        assertThat(scenario.seed()).hasValue(42);
        assertThat(scenario.providers())
                .containsExactly(new Scenario.Role(
                        "Communicator",
                        Profile.classicMessenger().toBuilder()
                                .serverAnswersAfter(Duration.ofSeconds(7))
                                .build()));
        assertThat(scenario.steps())
                .extracting(Step::text)
                .containsExactly(
                        "start",
                        "server: { response-time: 200ms to 3s }",
                        "expect: { presence: signing-out, status: 0x0400, for: 20s }");
        assertThat(scenario.steps()).extracting(Step::line).containsExactly(6, 7, 8);
    }

    @Test
    @DisplayName("may have several providers, each with a profile of its own, and steps of each")
    void providers() throws ScenarioException {
        Scenario scenario = read("""
                name: Two
                providers: [Communicator, Lync: elevated]
                steps:
                  - start
                  - start:
                    client: Lync
                """);

        assertThat(scenario.providers())
                .containsExactly(
                        new Scenario.Role("Communicator", Profile.communicator2007R2()),
                        new Scenario.Role("Lync", Profile.elevated()));
        assertThat(scenario.steps()).extracting(Step::client).containsExactly("Communicator", "Lync");
        assertThat(scenario.steps()).extracting(Step::text).containsExactly("start", "start (Lync)");
    }

    @Test
    @DisplayName("writes repeats out, those within repeats included")
    void repeats() throws ScenarioException {
        Scenario scenario = read("""
                name: Again
                steps:
                  - repeat:
                      times: 2
                      steps:
                        - crash
                        - repeat: { times: 3, steps: [start] }
                """);

        assertThat(scenario.steps())
                .extracting(Step::text)
                .containsExactly("crash", "start", "start", "start", "crash", "start", "start", "start");
    }

    @Nested
    @DisplayName("that is wrong")
    class Wrong {
        @Test
        @DisplayName("is told file, line, column, what was expected, what was found, and what was meant")
        void place() {
            assertThat(problems("name: Typo\nsteps:\n  - start\n  - server: slient\n"))
                    .containsExactly("flow.yaml, line 4, column 13: expected silent, answers, accepts or shut-down "
                            + "but found \"slient\"; did you mean silent?");
        }

        @Test
        @DisplayName("hears all complaints at once, in the order of the file")
        void allAtOnce() {
            assertThat(problems("""
                    name: Four mistakes
                    profil: elevated
                    steps:
                      - strat
                      - after: soon
                      - expect: { presence: online }
                    """))
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .startsWith("flow.yaml, line 2, column 1: expected name,")
                                    .endsWith("but found \"profil\"; did you mean profile?"),
                            second -> assertThat(second)
                                    .startsWith("flow.yaml, line 4, column 5: expected a step but found \"strat\"")
                                    .endsWith("did you mean start?"),
                            third -> assertThat(third)
                                    .isEqualTo("flow.yaml, line 5, column 12: expected " + Values.A_DURATION
                                            + " but found \"soon\""),
                            fourth -> assertThat(fourth).contains("line 6, column 25", "but found \"online\""));
        }

        @Test
        @DisplayName("by its YAML is told where, too")
        void yaml() {
            assertThat(problems("name: Broken\nsteps:\n  - [start\n"))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "flow.yaml, line 3, column 11: expected YAML, but while parsing a flow sequence, expected");
        }

        @Test
        @DisplayName("because a key comes twice, or nothing comes at all, or too much")
        void structure() {
            assertThat(problems("name: One\nname: Two\nsteps: [start]\n"))
                    .contains("flow.yaml, line 2, column 1: expected each key once but found \"name\" again");
            assertThat(problems(""))
                    .containsExactly("flow.yaml, line 1, column 1: expected a scenario but found nothing");
            assertThat(problems("name: One\nsteps: [start]\n---\nname: Two\nsteps: [start]\n"))
                    .singleElement()
                    .asString()
                    .contains("expected one scenario but found another after it");
        }

        @Test
        @DisplayName("because repeats within repeats come to more steps than anybody reads")
        void tooManySteps() {
            assertThat(problems("""
                    name: Many
                    steps:
                      - repeat:
                          times: 100000
                          steps:
                            - repeat: { times: 100000, steps: [start] }
                    """))
                    .contains(
                            "flow.yaml, line 4, column 7: expected at most 200000 steps with all repeats written out");
        }

        @Test
        @DisplayName("because it mixes a recording with what only a simulated client can do")
        void mixed() {
            assertThat(problems("name: Mixed\nsteps:\n  - source: { flag: 2 }\n  - crash\n"))
                    .containsExactly("flow.yaml, line 4, column 5: expected what a user does, or source: as in line 3, "
                            + "but found what only a simulated client can do");
        }

        @Test
        @DisplayName("because a step names somebody who does not play")
        void stranger() {
            assertThat(problems("name: Who\nsteps:\n  - { start: , client: Lync }\n"))
                    .containsExactly("flow.yaml, line 3, column 24: expected Communicator but found \"Lync\"");
        }
    }
}
