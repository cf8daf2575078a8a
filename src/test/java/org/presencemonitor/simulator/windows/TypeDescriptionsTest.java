package org.presencemonitor.simulator.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.messenger.EventParameter;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.simulator.windows.MethodDescription.Kind;
import org.presencemonitor.simulator.windows.MethodDescription.Parameter;

@DisplayName("The interfaces that other programs know")
class TypeDescriptionsTest {
    private static final Path REFERENCE = Path.of("src/site/markdown/reference/communicator.md");
    private static final int FIRST_MEMBER = 7;

    private static InterfaceDescription owner(MessengerMember member) {
        // Its SDK has this one member in an interface of its own.
        return TypeDescriptions.type(
                member == MessengerMember.CONVERSATION_SEND_TEXT
                        ? "IMessengerConversationWndAdvanced"
                        : member.owner().comName());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("have each member, under its documented number (4.1)")
    void members(MessengerMember member) {
        List<MethodDescription> found = owner(member).own().stream()
                .filter(method -> method.name().equals(member.comName()))
                .toList();

        assertThat(found).isNotEmpty();
        member.dispid()
                .ifPresent(dispid -> assertThat(found)
                        .allSatisfy(method -> assertThat(method.dispid()).isEqualTo(dispid)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ON_CONTACT_RESOLVED")
    @DisplayName("have each event, under its documented number and with its parameters (5)")
    void events(MessengerEvent event) {
        assertThat(TypeDescriptions.type("DMessengerEvents").own())
                .filteredOn(method -> method.name().equals(event.comName()))
                .singleElement()
                .satisfies(method -> assertThat(event.dispid()).hasValue(method.dispid()))
                .satisfies(method -> assertThat(method.parameters())
                        .extracting(Parameter::type)
                        .isEqualTo(event.parameters().stream()
                                .map(parameter -> type(parameter.type()))
                                .toList()));
    }

    private static AutomationType type(EventParameter.Type type) {
        return type == EventParameter.Type.BOOL_IN_OUT ? AutomationType.BOOL : AutomationType.valueOf(type.name());
    }

    static List<InterfaceDescription> interfaces() {
        return TypeDescriptions.interfaces();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("interfaces")
    @DisplayName("have their documented identifiers (1.2)")
    void identifiers(InterfaceDescription type) throws IOException {
        assertThat(documentedIids()).containsEntry(type.name(), type.iid().toString());
    }

    /** From the rows of the reference's table: one name, or two whose identifiers have the same tail. */
    private static Map<String, String> documentedIids() throws IOException {
        return Files.readAllLines(REFERENCE).stream()
                .map(line -> line.split(" *\\| *"))
                .filter(cells -> cells.length > 3 && cells[1].matches("I?D?Messenger\\w+.*|IMessenger.*"))
                .filter(cells -> cells[2].matches("[0-9A-F]{8}-[0-9A-F]{4}-.*"))
                .flatMap(cells -> iids(cells[1].split(" / "), cells[2].split(" / ")))
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
    }

    private static Stream<String[]> iids(String[] names, String[] ids) {
        String tail = ids[0].substring(8);
        return IntStream.range(0, names.length).mapToObj(index ->
                new String[] {names[index].replaceFirst("[ (:].*", ""), "{" + ids[index].substring(0, 8) + tail + "}"});
    }

    @ParameterizedTest
    @CsvSource({
        "IMessenger, Signout, 15",
        "IMessenger, Signin, 16",
        "IMessenger, OptionsPages, 18",
        "IMessenger, AutoSignin, 25",
        "IMessenger, Services, 37",
        "IMessenger3, ContactsSortOrder, 38",
        "IMessengerAdvanced, StartConversation, 45",
        "IMessengerConversationWndAdvanced, SendText, 24",
        "IMessengerContactAdvanced, IsTagged, 19"
    })
    @DisplayName("have their members in the order of the SDK, after those of the interface they inherit from")
    void order(String type, String member, int place) {
        MethodDescription there = TypeDescriptions.type(type).methods().get(place - FIRST_MEMBER);

        assertThat(there.name()).isEqualTo(member);
    }

    @Test
    @DisplayName("have MyStatus put before it is read, as in the SDK (2.3)")
    void putFirst() {
        assertThat(TypeDescriptions.type("IMessenger").own())
                .filteredOn(method -> method.name().equals("MyStatus"))
                .extracting(MethodDescription::kind)
                .containsExactly(Kind.PUT, Kind.GET);
    }

    @Test
    @DisplayName("belong to the classes that are served, each with its identifier (1.1)")
    void classes() {
        assertThat(TypeDescriptions.classes())
                .extracting(type -> type.clsid().toString())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ServedIdentity.values())
                        .map(ServedIdentity::clsid)
                        .toList());
        assertThat(TypeDescriptions.coclass(Iid.of(ServedIdentity.COMMUNICATOR.clsid()))
                        .interfaces())
                .extracting(InterfaceDescription::name)
                .containsExactly("IMessengerAdvanced", "IMessengerContactResolution");
        assertThat(TypeDescriptions.coclass(Iid.of(ServedIdentity.MESSENGER.clsid()))
                        .interfaces())
                .extracting(InterfaceDescription::name)
                .containsExactly("IMessenger3");
    }
}
