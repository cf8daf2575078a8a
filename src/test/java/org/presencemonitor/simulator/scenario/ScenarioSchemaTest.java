package org.presencemonitor.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.messenger.MessengerCalls;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.simulator.profile.Profile;

@DisplayName("The schema of scenarios")
class ScenarioSchemaTest {
    private static final Path FOLDER = Path.of("assets/scenarios");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Validator VALIDATOR = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .createValidator();
    private static final URI SCHEMA = VALIDATOR.registerSchema(schema());

    private static JsonNode schema() {
        try {
            return YAML.readTree(FOLDER.resolve("scenario.schema.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean schemaTakes(String text) throws IOException {
        return VALIDATOR.validate(SCHEMA, YAML.readTree(text)).isValid();
    }

    private static boolean parserTakes(String text) {
        try {
            ScenarioParser.parse("sample.yaml", text);
            return true;
        } catch (ScenarioException e) {
            return false;
        }
    }

    private static String withStep(String step) {
        return "name: A sample\nproviders: [Communicator, Lync]\nsteps:\n  - " + step + "\n";
    }

    @TestFactory
    @DisplayName("takes every scenario that comes with the program, and each names it")
    Stream<DynamicTest> shipped() {
        return ShippedScenarios.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String text = Files.readString(FOLDER.resolve(name + ".yaml"));
                    assertThat(VALIDATOR.validate(SCHEMA, YAML.readTree(text)).getErrors())
                            .isEmpty();
                    assertThat(text).startsWith("# yaml-language-server: $schema=scenario.schema.json\n");
                }));
    }

    @TestFactory
    @DisplayName("takes every scenario of the tests")
    Stream<DynamicTest> ofTheTests() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/scenarios"))) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            String.valueOf(file.getFileName()),
                            () -> assertThat(VALIDATOR
                                            .validate(SCHEMA, YAML.readTree(file.toFile()))
                                            .getErrors())
                                    .isEmpty()));
        }
    }

    @Test
    @DisplayName("lies beside exactly the scenarios that the program knows")
    void allKnown() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(ShippedScenarios.names().stream()
                            .map(name -> name + ".yaml")
                            .toList());
        }
    }

    @Test
    @DisplayName("knows the presets, the statuses and the HRESULTs that the parser knows")
    void sameWords() {
        JsonNode defs = schema().get("$defs");
        assertThat(words(defs.at("/preset/enum")))
                .containsExactlyElementsOf(new TreeSet<>(Profile.presets().keySet()));
        assertThat(words(defs.at("/hresult/anyOf/2/enum")))
                .allMatch(name -> parserTakes(withStep("source: { creation: " + name + " }")));
        assertThat(words(defs.at("/status/anyOf/2/enum")))
                .allMatch(name -> parserTakes(withStep("set-status: " + name)));
        assertThat(words(defs.at("/expect/properties/presence/enum"))).hasSameElementsAs(Vocabulary.PRESENCE);
        assertThat(words(defs.at("/member/enum"))).hasSameElementsAs(MessengerCalls.names());
        assertThat(words(defs.at("/event/enum"))).hasSameElementsAs(MessengerEvent.names());
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new TreeSet<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("and the parser take the same steps:")
    @ValueSource(
            strings = {
                "start",
                "{ start: , client: Lync }",
                "set-status: be-right-back",
                "set-status: 0x00C2",
                "server: silent",
                "server: { refuses: 0x81000303 }",
                "server: { response-time: 200ms to 3s }",
                "network: lost",
                "profile: elevated",
                "profile: { base: elevated, creation-fails: never, signed-out: members-fail, reconnects: false }",
                "flag: 2",
                "flag: wrong-type",
                "fault: { fail: MyStatus, with: RPC_E_CALL_REJECTED, times: 3 }",
                "fault: { lose: OnSignout, times: always }",
                "fault: { hang: MyStatus, as: stuck }",
                "fault: { delay: Signout, by: 1s to 3s, times: 2 }",
                "fault: { reorder: OnSignin }",
                "fault: { crash-at: before-on-signout }",
                "fault: { crash-at: Signout, nth: 3, as: doom }",
                "fault: { crash-at: put MyStatus }",
                "repeat: { times: 1, steps: [fault: { hang: Signout, as: stuck }, end: stuck] }",
                "mail: { send: 3 }",
                "mail: { receive: 1 }",
                "mail: { message-takes: 5s }",
                "mail: { hang: transport, lasts: 3s, as: slow }",
                "mail: { fail: store, with: E_FAIL, in: shutdown }",
                "mail: { throw: address-book }",
                "mail: { hang: transport, in: submit, as: stuck }",
                "mail: { fail: transport, with: 0x00040380, in: submit }",
                "fault: { hang: IMessengerContact.Status }",
                "fault: { crash-at: OnSignout }",
                "contact: { add: zoe@contoso.example, name: Zoe }",
                "contact: { remove: reception@contoso.example }",
                "contact: { change: reception@contoso.example, status: busy, blocked: true, name: Desk }",
                "account: forgets-password",
                "account: { unread-email: 3 }",
                "account: { name: Someone Else }",
                "dialog: left-open",
                "dialog: { open: sign-in }",
                "profile: { default-claim: at-every-start, finding-takes: 1s, logon-timeout: 5s }",
                "profile: { flag-signed-out: falls-to-0, flag-after-crash: cleared, friendly-name-signed-out: fails }",
                "profile: { sign-in-name: me@contoso.example, friendly-name: Me }",
                "expect: { in-outbox: 2, in-process: 1, sent: 0 }",
                "conversation: { open: zoe@contoso.example }",
                "conversation: { open: zoe@contoso.example, type: video }",
                "conversation: { text: 'Hello: you', from: zoe@contoso.example }",
                "conversation: { text: Hello, to: anna.berg@contoso.example }",
                "conversation: { join: zoe@contoso.example, with: anna.berg@contoso.example }",
                "conversation: { leave: Anna.Berg@contoso.example }",
                "conversation: { leave: farah.ghani@contoso.example, with: anna.berg@contoso.example }",
                "conversation: { close: anna.berg@contoso.example }",
                "expect: { conversation: { with: anna.berg@contoso.example, is: open, received: a, sent: b } }",
                "fault: none",
                "after: 1h30m",
                "at: 09:30",
                "at: +90s",
                "expect: { presence: signing-out, status: 0x0400, for: 20s }",
                "expect: { messenger: 0x80040111, flag: absent, within: 3s }",
                "expect: { event: OnMyStatusChange 0x0400 }",
                "expect: { event: OnSignout (lost) }",
                "expect: { called: put MyStatus }",
                "expect: { called: 'Signout: MSGR_E_NOT_LOGGED_ON' }",
                "{ expect: { default: Lync }, client: Lync }",
                "repeat: { times: 3, steps: [crash, start] }",
                "source: { raise: OnMyStatusChange 0x00000000 0x0200 }",
                "source: { answers: { MyStatus: 0x0002 } }",
                "source: { answers: { MyStatus: busy, Signout: E_FAIL, MyFriendlyName: 'Anna: Berg' } }",
                "source: { answers: { MyStatus: MSGR_E_NOT_LOGGED_ON, MySigninName: '' } }",
                "source: { answers: { MyStatus: { value: 0x80000002 }, MyServiceId: { value: '0x80004005' } } }",
                "source: { flag: 4294967295 }",
                "expect: { flag: 1000000000 }",
                "source: { mail: { phase: logged-on, stores: 1 } }"
            })
    void bothTake(String step) throws IOException {
        assertThat(List.of(parserTakes(withStep(step)), schemaTakes(withStep(step))))
                .containsOnly(true);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("and the parser refuse the same steps:")
    @ValueSource(
            strings = {
                "strat",
                "start: now",
                "[start]",
                "client: Lync",
                "{ start: , crash: }",
                "set-status:",
                "set-status: sleeping",
                "server: slient",
                "server: { refuses: 0x81000303, response-time: 1s }",
                "server: {}",
                "network: gone",
                "profile: lync-2013",
                "profile: { colour: red }",
                "profile: {}",
                "{ after: 1s, client: Lync }",
                "{ at: 09:30, client: Lync }",
                "{ repeat: { times: 2, steps: [crash] }, client: Lync }",
                "profile: { reconnects: perhaps }",
                "flag: -1",
                "flag: two",
                "fault: { fail: MyStatus }",
                "fault: { lose: OnSignout, with: 0x80004005 }",
                "fault: { lose: OnSignout, repeat: OnSignin }",
                "fault: { times: 3 }",
                "fault: { hang: MyStatus, times: 3 }",
                "fault: { delay: MyStatus }",
                "fault: { fail: MyStatus, with: E_FAIL, by: 3s }",
                "fault: { crash-at: lunch }",
                "fault: { crash-at: OnMyStatusChanged }",
                "fault: { fail: Singout, with: E_FAIL }",
                "fault: { fail: MyStatus, with: S_OK }",
                "fault: { hang: OnSignout }",
                "fault: { lose: Signout }",
                "server: { refuses: 0x00000000 }",
                "profile: { creation-fails: S_OK }",
                "mail: { fail: store, with: S_OK }",
                "mail: { hang: store, in: submit }",
                "mail: { throw: address-book, in: submit }",
                "mail: { fail: store, with: E_FAIL, in: submit }",
                "expect: { messenger: S_OK }",
                "expect: { event: OnSingout }",
                "expect: { called: Singout }",
                "fault: { crash-at: before-on-signout, nth: 2 }",
                "fault: { crash-at: Signout, times: 2 }",
                "end:",
                "mail: { send: 0 }",
                "mail: { send: 1, receive: 1 }",
                "mail: { fail: store }",
                "mail: { hang: letterbox }",
                "mail: { send: 1, as: letters }",
                "contact: { add: zoe@contoso.example }",
                "contact: { remove: zoe@contoso.example, name: Zoe }",
                "contact: { change: zoe@contoso.example }",
                "account: forgotten",
                "account: {}",
                "dialog: ignored",
                "dialog: { open: door }",
                "profile: { default-claim: perhaps }",
                "expect: { in-outbox: many }",
                "conversation:",
                "conversation: open",
                "conversation: {}",
                "conversation: { open: '' }",
                "conversation: { open: Anna Berg }",
                "conversation: { open: zoe@contoso.example, type: letter }",
                "conversation: { open: zoe@contoso.example, close: zoe@contoso.example }",
                "conversation: { text: Hello }",
                "conversation: { text: Hello, from: zoe@contoso.example, to: zoe@contoso.example }",
                "conversation: { text: '', from: zoe@contoso.example }",
                "conversation: { join: zoe@contoso.example }",
                "conversation: { close: anna.berg@contoso.example, with: anna.berg@contoso.example }",
                "expect: { conversation: open }",
                "expect: { conversation: { is: open } }",
                "expect: { conversation: { with: anna.berg@contoso.example } }",
                "expect: { conversation: { with: anna.berg@contoso.example, is: over } }",
                "after: 5",
                "after: soon",
                "after: ''",
                "at: 9.30",
                "at: '25:00'",
                "expect: {}",
                "expect: { within: 3s }",
                "expect: { presence: online }",
                "expect: { mood: good }",
                "repeat: { times: 0, steps: [crash] }",
                "repeat: { times: 3 }",
                "repeat: { times: 3, steps: [] }",
                "source: { raise: OnSignout 0x00000000 }",
                "source: { raise: OnHoliday }",
                "source: { answers: { Mood: 0x0002 } }",
                "source: { answers: { MyStatus: cheerful } }",
                "source: { answers: { Signout: done } }",
                "source: { answers: { Signout: { value: S_OK } } }",
                "source: { answers: { MyFriendlyName: [Anna] } }",
                "source: { answers: { MyStatus: { value: 2, other: 3 } } }",
                "source: { answers: {} }",
                "source: { flag: 4294967296 }",
                "source: { flag: 2, creation: S_OK }"
            })
    void bothRefuse(String step) throws IOException {
        assertThat(List.of(parserTakes(withStep(step)), schemaTakes(withStep(step))))
                .containsOnly(false);
    }

    @ParameterizedTest
    @DisplayName("and the parser refuse the same files")
    @ValueSource(
            strings = {
                "steps: [start]",
                "name: No name of a key\nproviders: ['']\nsteps: [start]",
                "name: No steps",
                "name: None\nsteps: []",
                "name: Extra\nauthor: me\nsteps: [start]",
                "name: Seed\nseed: -3\nsteps: [start]",
                "name: Providers\nproviders: []\nsteps: [start]",
                "- start",
                "just text"
            })
    void bothRefuseFiles(String text) throws IOException {
        assertThat(List.of(parserTakes(text), schemaTakes(text))).containsOnly(false);
    }
}
