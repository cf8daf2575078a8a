package org.presencemonitor.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    @DisplayName("may name any provider that a registry can hold")
    void strangeProviders() throws ScenarioException {
        Scenario scenario = read("""
                name: Strange
                providers: ["a: b", "Skype  Biz", Skype/Biz, "\\x85 \\u0007", "#1": elevated]
                steps:
                  - { start: , client: "a: b" }
                  - { start: , client: "Skype  Biz" }
                """);

        assertThat(scenario.providers())
                .extracting(Scenario.Role::app)
                .containsExactly("a: b", "Skype  Biz", "Skype/Biz", "\u0085 \u0007", "#1");
        assertThat(problems("name: None\nproviders: ['', \"a\\nb\"]\nsteps: [start]\n"))
                .hasSize(2);
    }

    @Test
    @DisplayName("may bring somebody new into a conversation, anywhere in it")
    void broughtIn() {
        assertThatCode(() -> ScenarioParser.parse("flow.yaml", """
                name: Zoe
                steps:
                  - expect: { conversation: { with: zoe@contoso.example, is: closed } }
                  - conversation: { text: Hello, to: Zoe@contoso.example }
                """)).doesNotThrowAnyException();
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

    @Test
    @DisplayName("may be as long as a recording of many days, and begin with a byte order mark")
    void longAsLife() throws ScenarioException {
        String steps = "  - source: { raise: OnMyStatusChange 0x00000000 0x0002 }\n".repeat(70_000);

        assertThat(read("\uFEFFname: Long\nsteps:\n" + steps).steps()).hasSize(70_000);
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

        @ParameterizedTest(name = "{0}")
        @DisplayName("because it names what does not exist, is told what was meant:")
        @CsvSource(
                delimiter = '|',
                value = {
                    "fault: { fail: Singout, with: E_FAIL } | 20 | the name of a member such as MyStatus | Singout | Signout",
                    "fault: { hang: OnSignout } | 20 | the name of a member such as MyStatus | OnSignout | Signout",
                    "fault: { delay: put Mystatus, by: 1s } | 21 | the name of a member such as MyStatus | put Mystatus | put MyStatus",
                    "fault: { lose: OnMystatusChange } | 20 | the name of an event such as OnSignout | OnMystatusChange | OnMyStatusChange",
                    "fault: { repeat: Signout } | 22 | the name of an event such as OnSignout | Signout | OnSignout",
                    "fault: { reorder: OnSignIn } | 23 | the name of an event such as OnSignout | OnSignIn | OnSignin",
                    "expect: { event: OnSingout } | 22 | the name of an event such as OnSignout | OnSingout | OnSignout",
                    "expect: { event: OnMyStatuschange 0x0400 (lost) } | 22 | the name of an event such as OnSignout | OnMyStatuschange | OnMyStatusChange",
                    "expect: { called: Autosignin } | 23 | the name of a member such as MyStatus | Autosignin | AutoSignin",
                    "expect: { called: 'MyStats: S_OK' } | 23 | the name of a member such as MyStatus | MyStats | MyStatus",
                    "expect: { called: 'put MyStats 0x0002' } | 23 | the name of a member such as MyStatus | put MyStats | put MyStatus",
                    "conversation: { close: ana.berg@contoso.example } | 28 | somebody of the sample list or of a conversation of this file | ana.berg@contoso.example | anna.berg@contoso.example",
                    "conversation: { leave: farah.gani@contoso.example } | 28 | somebody of the sample list or of a conversation of this file | farah.gani@contoso.example | farah.ghani@contoso.example",
                    "expect: { conversation: { with: anna.berg@contoso.exmple, is: closed } } | 37 | somebody of the sample list or of a conversation of this file | anna.berg@contoso.exmple | anna.berg@contoso.example",
                    "expect: { conversation: { with: anna.berg@contoso.example, is: opened } } | 68 | closed or open | opened | open",
                    "expect: { called: 'Signout: E_FIAL' } | 23 | an HRESULT such as 0x8100031E or MSGR_E_NOT_LOGGED_ON | E_FIAL | E_FAIL"
                })
        void names(String step, int column, String expected, String found, String meant) {
            assertThat(problems("name: Names\nsteps:\n  - " + step + "\n"))
                    .containsExactly("flow.yaml, line 3, column " + column + ": expected " + expected + " but found \""
                            + found + "\"; did you mean " + meant + "?");
        }

        @Test
        @DisplayName("hears of a wrong name and a wrong code of one fault at once")
        void wholeFault() {
            assertThat(problems("name: Fault\nsteps:\n  - fault: { fail: Singout, with: E_FIAL, times: often }\n"))
                    .hasSize(3);
        }

        @Test
        @DisplayName("because a failure is no failure, or an event has no arguments")
        void noEffect() {
            assertThat(problems("name: Fine\nsteps:\n  - fault: { fail: MyStatus, with: S_OK }\n"))
                    .containsExactly(
                            "flow.yaml, line 3, column 36: expected an HRESULT that says failed but found \"S_OK\"");
            assertThat(problems("name: Fine\nsteps:\n  - mail: { fail: store, with: 0x00000000 }\n"))
                    .containsExactly("flow.yaml, line 3, column 32: expected an HRESULT other than S_OK but found "
                            + "\"0x00000000\"");
            assertThat(problems("name: Fine\nsteps:\n  - expect: { event: OnSignout 0x0001 }\n"))
                    .containsExactly("flow.yaml, line 3, column 22: expected nothing, (lost) or (reordered) after "
                            + "OnSignout but found \"0x0001\"");
        }

        @ParameterizedTest(name = "{0}")
        @DisplayName("because a recorded answer is not of its member's type:")
        @CsvSource(
                delimiter = '|',
                value = {
                    "MyStatus: cheerful | 36 | a status such as busy, be-right-back or a number such as 0x000A",
                    "Signout: busy | 35 | an HRESULT such as 0x8100031E or MSGR_E_NOT_LOGGED_ON",
                    "MyStatus: { value: cheerful } | 45 | a status such as busy, be-right-back or a number such as 0x000A",
                })
        void answers(String answer, int column, String expected) {
            assertThat(problems("name: Life\nsteps:\n  - source: { answers: { " + answer + " } }\n"))
                    .singleElement()
                    .asString()
                    .startsWith("flow.yaml, line 3, column " + column + ": expected " + expected);
        }

        @Test
        @DisplayName("because only a transport submits messages")
        void submit() {
            assertThat(problems("name: Mail\nsteps:\n  - mail: { throw: address-book, in: submit }\n"))
                    .containsExactly("flow.yaml, line 3, column 38: expected logoff or shutdown but found \"submit\"");
        }

        private static List<String> problemsOf(byte[] bytes) {
            return catchThrowableOfType(ScenarioException.class, () -> ScenarioParser.parse("flow.yaml", bytes))
                    .problems();
        }

        @Test
        @DisplayName("because it is not UTF-8, is told the first byte that is not")
        void notUtf8() {
            byte[] latin =
                    "name: One\r\ndescription: D\u00E9j\u00E0\nsteps: [start]\n".getBytes(StandardCharsets.ISO_8859_1);
            assertThat(problemsOf(latin))
                    .containsExactly("flow.yaml, line 2, column 15: expected UTF-8 but found the byte 0xE9");
            assertThat(problemsOf("name: One".getBytes(StandardCharsets.UTF_16)))
                    .containsExactly("flow.yaml, line 1, column 1: expected UTF-8 but found the byte 0xFE");
        }

        @Test
        @DisplayName("because of a character that is none, is told its place")
        void controlCharacter() {
            assertThat(problems("name: One\ndescription: a\u0007b\nsteps: [start]\n"))
                    .containsExactly("flow.yaml, line 2, column 15: expected text but found the character U+0007");
            assertThat(problemsOf("name: One".getBytes(StandardCharsets.UTF_16LE)))
                    .containsExactly("flow.yaml, line 1, column 2: expected text but found the character U+0000");
        }

        @ParameterizedTest
        @DisplayName("because it is nested without end, is told where that is too deep")
        @ValueSource(ints = {101, 1_000, 20_000})
        void tooDeep(int depth) {
            assertThat(problems("name: Deep\nsteps: " + "[".repeat(depth) + "]".repeat(depth) + "\n"))
                    .containsExactly("flow.yaml, line 2, column 107: expected YAML, but lists and keys are more than "
                            + "100 deep within each other");
        }

        @Test
        @DisplayName("because it has anchors and aliases")
        void anchors() {
            assertThat(problems("name: Again\nsteps: &all [*start]\n"))
                    .containsExactly(
                            "flow.yaml, line 2, column 8: expected no anchor but found &all",
                            "flow.yaml, line 2, column 14: expected no alias but found *start");
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
        @DisplayName("because a recording has no journal to look into")
        void noJournal() {
            assertThat(problems("name: Life\nsteps:\n  - source: { flag: 2 }\n  - expect: { event: OnSignin }\n"))
                    .containsExactly("flow.yaml, line 4, column 5: expected what a user does, or source: as in line 3, "
                            + "but found what only a simulated client can do");
        }

        @Test
        @DisplayName("because a recording has no conversations, either")
        void noConversations() {
            String expected = "conversation: { with: anna.berg@contoso.example, is: open }";
            assertThat(problems("name: Life\nsteps:\n  - source: { flag: 2 }\n  - expect: { " + expected + " }\n"))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem).contains("what only a simulated client can do"));
        }

        @Test
        @DisplayName("because time passes for all clients")
        void timeOfAClient() {
            assertThat(problems("name: Who\nsteps:\n  - { after: 3s, client: Communicator }\n"))
                    .containsExactly("flow.yaml, line 3, column 26: expected no client: beside after: but found "
                            + "\"Communicator\"");
        }

        @Test
        @DisplayName("because a step names somebody who does not play")
        void stranger() {
            assertThat(problems("name: Who\nsteps:\n  - { start: , client: Lync }\n"))
                    .containsExactly("flow.yaml, line 3, column 24: expected Communicator but found \"Lync\"");
        }
    }
}
