package org.presencemonitor.simulator.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerMember;

@DisplayName("The members of the served Messenger")
class DispatchTableTest {
    private final DispatchTable<Messenger> table = MessengerDispatchTable.TABLE;

    private static List<MessengerMember> members() {
        return Stream.of(MessengerMember.values())
                .filter(member -> member.owner().ofMessenger())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("members")
    @DisplayName("are found by name, whatever its case, and by their documented DISPID (4.1)")
    void found(MessengerMember member) {
        DispatchMember<Messenger> found =
                table.find(member.comName().toUpperCase(Locale.ROOT)).orElseThrow();

        assertThat(found.name()).isEqualTo(member.comName());
        member.dispid().ifPresent(dispid -> assertThat(found.dispid()).isEqualTo(dispid));
        assertThat(table.find(found.dispid())).contains(found);
    }

    @Test
    @DisplayName("have those numbers that MIDL gives where the SDK gives none")
    void numbersOfMidl() {
        assertThat(table.find("StartConversation").orElseThrow().dispid()).isEqualTo(0x60050000);
        assertThat(table.find("GetAuthenticationInfo").orElseThrow().dispid()).isEqualTo(0x60050001);
        assertThat(table.find("ResolveContact").orElseThrow().dispid()).isEqualTo(0x60020000);
    }

    @Test
    @DisplayName("know the names of their parameters")
    void parameters() {
        DispatchMember<Messenger> getContact = table.find("GetContact").orElseThrow();

        assertThat(getContact.parameter("bstrserviceid")).hasValue(1);
        assertThat(getContact.parameter("bstrNonsense")).isEqualTo(OptionalInt.empty());
    }

    @Test
    @DisplayName("are called as methods or read and written as properties, and a script's \"method or get\" is either")
    void kinds() {
        DispatchMember<Messenger> signout = table.find("Signout").orElseThrow();
        DispatchMember<Messenger> name = table.find("MySigninName").orElseThrow();
        int methodOrGet = DispatchMember.METHOD | DispatchMember.GET;

        assertThat(signout.operation(DispatchMember.METHOD)).isPresent();
        assertThat(signout.operation(DispatchMember.GET)).isEqualTo(Optional.empty());
        assertThat(signout.operation(methodOrGet)).isPresent();
        assertThat(name.operation(methodOrGet)).isPresent();
        assertThat(name.operation(DispatchMember.PUT)).isEqualTo(Optional.empty());
        assertThat(table.find("MyStatus").orElseThrow().operation(DispatchMember.PUT))
                .isPresent();
    }
}
