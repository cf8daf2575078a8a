package org.presencemonitor.messenger.pidgin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.pidgin.PidginAccount.AccountConnection;

@DisplayName("The accounts of Pidgin and their saved status")
class PidginSessionTest {
    private static PidginAccount account(String name, AccountConnection connection) {
        return new PidginAccount(1, name, "", "XMPP", "prpl-jabber", true, connection, Optional.empty());
    }

    private static PidginSession session(SavedStatus saved, PidginAccount... accounts) {
        return new PidginSession(List.of(accounts), saved, 1);
    }

    private static final PidginAccount ON = account("on", AccountConnection.CONNECTED);
    private static final PidginAccount CONNECTING = account("connecting", AccountConnection.CONNECTING);
    private static final PidginAccount OFF = account("off", AccountConnection.NONE);

    static Stream<Arguments> statuses() {
        return Stream.of(
                arguments(1, 0x0001),
                arguments(2, 0x0002),
                arguments(3, 0x000A),
                arguments(4, 0x0006),
                arguments(5, 0x0022),
                arguments(6, 0x0042),
                arguments(7, 0x0002));
    }

    @ParameterizedTest(name = "type {0} is 0x{1}")
    @MethodSource("statuses")
    @DisplayName("are that status, while an account is connected")
    void connected(int type, int status) {
        SavedStatus saved = SavedStatus.of(type).orElseThrow();
        assertThat(session(saved, OFF, ON).status(false)).isEqualTo(new MyStatus(status));
        assertThat(session(saved, CONNECTING, ON).status(false)).isEqualTo(new MyStatus(status));
    }

    @Test
    @DisplayName("are connecting while one connects and none is connected, and offline else")
    void notConnected() {
        assertThat(session(SavedStatus.AVAILABLE, OFF, CONNECTING).status(false))
                .isEqualTo(MyStatus.LOCAL_CONNECTING_TO_SERVER);
        assertThat(session(SavedStatus.AVAILABLE, OFF).status(false)).isEqualTo(MyStatus.OFFLINE);
        assertThat(session(SavedStatus.AVAILABLE).status(false)).isEqualTo(MyStatus.OFFLINE);
    }

    @Test
    @DisplayName("are disconnecting from a sign-out of this program until none is connected")
    void signingOut() {
        assertThat(session(SavedStatus.OFFLINE, ON).status(true)).isEqualTo(MyStatus.LOCAL_DISCONNECTING_FROM_SERVER);
        assertThat(session(SavedStatus.OFFLINE, OFF).status(true)).isEqualTo(MyStatus.OFFLINE);
    }

    @Test
    @DisplayName("have the statuses that a user can choose, and no others")
    void choices() {
        assertThat(SavedStatus.choiceOf(MyStatus.ONLINE)).contains(SavedStatus.AVAILABLE);
        assertThat(SavedStatus.choiceOf(MyStatus.BUSY)).contains(SavedStatus.UNAVAILABLE);
        assertThat(SavedStatus.choiceOf(MyStatus.AWAY)).contains(SavedStatus.AWAY);
        assertThat(SavedStatus.choiceOf(MyStatus.INVISIBLE)).contains(SavedStatus.INVISIBLE);
        assertThat(SavedStatus.choiceOf(MyStatus.OUT_TO_LUNCH)).contains(SavedStatus.EXTENDED_AWAY);
        for (MyStatus none : List.of(MyStatus.OFFLINE, MyStatus.UNKNOWN, MyStatus.IN_A_MEETING)) {
            assertThat(SavedStatus.choiceOf(none)).isEmpty();
        }
    }

    @Test
    @DisplayName("are called by the alias, and by the name where there is none")
    void names() {
        PidginAccount called = new PidginAccount(
                1, "a@b", "Anna", "XMPP", "prpl-jabber", true, AccountConnection.NONE, Optional.empty());
        assertThat(called.friendlyName()).isEqualTo("Anna");
        assertThat(ON.friendlyName()).isEqualTo("on");
        assertThat(ON.serviceId()).matches("\\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}}");
    }

    @Test
    @DisplayName("fail with the nearest result that Messenger has, and numbers of a newer Pidgin as well")
    void reasons() {
        assertThat(ConnectionReason.of(0).result().name(HResult.Api.MESSENGER)).isEqualTo("MSGR_E_CONNECT");
        assertThat(ConnectionReason.of(2).result()).isEqualTo(HResult.MSGR_E_INVALID_PASSWORD);
        for (int number : List.of(-1, 16, 99)) {
            assertThat(ConnectionReason.of(number).result()).isEqualTo(HResult.MSGR_E_DISCONNECTED);
        }
        for (ConnectionReason reason : ConnectionReason.values()) {
            assertThat(reason.result().name(HResult.Api.MESSENGER)).startsWith("MSGR_E_");
        }
    }
}
