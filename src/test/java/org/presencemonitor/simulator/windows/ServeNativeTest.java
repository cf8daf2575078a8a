package org.presencemonitor.simulator.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.wine.WindowsProgram;

/** The native programs are in src/test/c. */
@Tag("wine")
@DisplayName("Compiled clients of the served client, under Wine")
class ServeNativeTest extends ServeFixture {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private WindowsProgram server;

    @BeforeEach
    void start() {
        server = serve();
        server.awaitLine("Serving PresenceMonitor.Messenger " + CLSID + ".");
    }

    @Test
    @DisplayName("pass arguments by name, in any order, and are told which one is wrong")
    void named() {
        WindowsProgram client = kept(wine.nativeProgram("messenger-client", "named"));

        client.awaitOutput(
                "parameters 1 0",
                "a name it does not have 80020006",
                "contact anna.berg@contoso.example",
                "a parameter it does not have 80020004",
                "which is argument 0",
                "done");
        server.awaitEnd();
    }

    @Test
    @DisplayName(
            "that never come back from an event harm nobody: neither those who are served beside them, nor the end")
    void deaf() throws IOException {
        WindowsProgram client = kept(wine.nativeProgram("messenger-client", "deaf"));
        client.awaitLine("connected");

        WindowsProgram script = script(SESSION);

        assertSays(script, SESSION_SAYS.lines().toArray(String[]::new));
        client.awaitNext("heard ");
        server.awaitEnd();
        server.awaitLast("Ended. The registry is as it was before.");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sta", "mta"})
    @DisplayName(
            "call each member through its vtable, from both kinds of apartment, and are answered as through IDispatch,"
                    + " but for the failures that scripts are not told (4.1)")
    void vtables(String apartment) {
        WindowsProgram client = kept(wine.nativeProgram("vtable-client", apartment));

        client.awaitLast("done", PATIENCE);

        List<String[]> answers = client.output().stream()
                .filter(line -> line.contains(" | "))
                .map(line -> line.split("(?<=^[\\w.]{1,99}): | \\| ", 3))
                .toList();
        assertThat(answers)
                .extracting(answer -> answer[0])
                .containsAll(TypeDescriptions.interfaces().stream()
                        .filter(InterfaceDescription::dual)
                        .flatMap(type -> type.own().stream()
                                .map(method -> type.name() + "." + prefix(method.kind()) + method.name()))
                        .toList());
        assertThat(answers)
                .filteredOn(answer -> !answer[1].equals(answer[2]))
                .extracting(answer -> String.join(": ", answer))
                .containsExactly(
                        "IMessenger.Signin: 81000304: 00000001 nothing",
                        "IMessenger.AutoSignin: 81000304: 00000001 nothing",
                        // Of these, the second call comes too late.
                        "IMessengerWindow.Close: 00000000 nothing: 80004005",
                        "IMessenger.Signout: 00000000 nothing: 8100031e",
                        "IMessenger.GetContact: 8100031e: 00000001 nothing");
        assertThat(answers)
                .extracting(answer -> String.join(": ", answer))
                .contains(
                        "IMessenger.get_MySigninName: 00000000 'user@contoso.example': 00000000 'user@contoso.example'",
                        "IMessengerContact.get_Status: 00000000 2: 00000000 2",
                        "IMessengerGroup.RemoveContact: 00000000 nothing: 00000000 nothing",
                        "IMessengerContacts.get__NewEnum: 00000000 walk: 00000000 walk");
        assertThat(client.output()).contains("no name: 80004005", "unread mail signed out: 8100031e -1");
        server.awaitEnd();
    }

    private static String prefix(MethodDescription.Kind kind) {
        return switch (kind) {
            case GET -> "get_";
            case PUT -> "put_";
            case METHOD -> "";
        };
    }

    @Test
    @DisplayName("read in the type library what the server calls by: names, numbers, places and types")
    void types() {
        WindowsProgram client = kept(wine.nativeProgram("type-client", "types", "sta"));

        client.awaitLast("done", PATIENCE);

        List<String> expected = new ArrayList<>();
        for (InterfaceDescription type : TypeDescriptions.interfaces()) {
            expected.add(type.name() + " is " + type.iid());
            int place = type.dual() ? 7 + type.methods().size() - type.own().size() : 0;
            for (MethodDescription method : type.own()) {
                expected.add(line(type, method, place));
                place += type.dual() ? 1 : 0;
            }
        }
        TypeDescriptions.classes().forEach(type -> expected.add(type.name() + " is " + type.clsid()));
        assertThat(client.output()).containsAll(expected);
        server.awaitEnd();
    }

    private static String line(InterfaceDescription type, MethodDescription method, int place) {
        String parameters = method.parameters().stream()
                .map(parameter -> " " + parameter.type())
                .collect(Collectors.joining());
        return "%s.%s %s %d at %d:%s"
                .formatted(type.name(), method.name(), method.kind(), method.dispid(), place, parameters);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sta", "mta"})
    @DisplayName("connect the events that the class names, and know each by its name and parameters (5)")
    void eventsByName(String apartment) {
        WindowsProgram client = kept(wine.nativeProgram("type-client", "events", apartment));

        client.awaitOutput(
                "events of the class and of the object are the same: yes",
                "OnMyStatusChange hr 0 mMyStatus 1024",
                "OnSignout",
                "OnMyStatusChange hr 0 mMyStatus 1",
                "done");
        server.awaitEnd();
    }
}
