package org.presencemonitor.simulator;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.hresult.HResult.CLASS_E_CLASSNOTAVAILABLE;
import static org.presencemonitor.hresult.HResult.RPC_S_CALL_FAILED;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.profile.Profile;

@DisplayName("The simulated client, crashing at a chosen place,")
class CrashTest extends SimulatorFixture {
    /** A day short enough to meet every step: up, in, out, in, down. */
    private void day() {
        client.start();
        time.advance(ofSeconds(2));
        client.sessionStatus().ifPresent(status -> signOutAndIn());
        client.shutDown();
        time.advance(ofSeconds(2));
    }

    private void signOutAndIn() {
        try {
            Messenger messenger = client.messengerFactory().create();
            messenger.signout();
            time.advance(ofSeconds(2));
            messenger.autoSignin();
            time.advance(ofSeconds(2));
        } catch (ComException e) {
            assertThat(e.hresult()).isIn(RPC_S_CALL_FAILED, HResult.RPC_S_SERVER_UNAVAILABLE);
        }
    }

    private static void assertFails(Runnable call, HResult expected) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ComException.class, e -> assertThat(e.hresult()).isEqualTo(expected));
    }

    @ParameterizedTest
    @DisplayName("says and writes nothing after it, and starts again (6.4)")
    @CsvSource({
        "BEFORE_FLAG_1, absent, ''",
        "AFTER_FLAG_1, 1, UpAndRunning = 1",
        "BEFORE_CLASS_REGISTERED, 1, UpAndRunning = 1",
        "AFTER_CLASS_REGISTERED, 1, class registered",
        "AFTER_FLAG_2, 2, UpAndRunning = 2",
        "FINDING_SERVER, 2, OnMyStatusChange 0x0100",
        "CONNECTING_TO_SERVER, 2, OnMyStatusChange 0x0200",
        "SYNCHRONIZING_WITH_SERVER, 2, OnMyStatusChange 0x0300",
        "BEFORE_ONLINE, 2, OnMyStatusChange 0x0300",
        "SIGNED_IN, 2, OnMyStatusChange 0x0002",
        "DISCONNECTING_FROM_SERVER, 2, OnMyStatusChange 0x0400",
        "BEFORE_ON_SIGNOUT, 2, OnMyStatusChange 0x0400",
        "BEFORE_ON_APP_SHUTDOWN, 2, OnSignout",
        "BEFORE_CLASS_REVOKED, 2, OnAppShutdown",
        "AFTER_CLASS_REVOKED, 2, class revoked"
    })
    void atAStep(CrashPoint step, String flag, String last) {
        client.faults().crashAt(step);
        day();

        assertThat(flag()).isEqualTo(flag.equals("absent") ? new DwordReading.Absent() : value(Integer.parseInt(flag)));
        assertThat(lastDeed()).isEqualTo(last);
        assertThat(client.sessionStatus()).isEmpty();

        signedIn();
        assertThat(client.messengerFactory().create().myStatus()).isEqualTo(MyStatus.ONLINE);
    }

    private String lastDeed() {
        return client.journal().entries().stream()
                .filter(entry -> entry.kind() == Journal.EntryKind.EVENT || entry.kind() == Journal.EntryKind.REGISTRY)
                .reduce((first, second) -> second)
                .map(Journal.Entry::what)
                .orElse("");
    }

    @Test
    @DisplayName("answers the call it was in with RPC_S_CALL_FAILED, and the next one as gone (3.4)")
    void inACall() {
        signedIn();
        Messenger messenger = client.messengerFactory().create();
        client.faults().crashAt("MyStatus", 2);

        assertThat(messenger.myStatus()).isEqualTo(MyStatus.ONLINE);
        assertFails(messenger::myStatus, RPC_S_CALL_FAILED);
        assertFails(messenger::myStatus, HResult.RPC_S_SERVER_UNAVAILABLE);
        assertFails(() -> client.messengerFactory().create(), CLASS_E_CLASSNOTAVAILABLE);
    }

    @Test
    @DisplayName("with the n-th event: that one reaches nobody, and the sign-in ends there")
    void withAnEvent() {
        client.faults().crashAt("OnMyStatusChange", 3);
        signedIn();

        assertThat(client.journal().events()).containsExactly("OnMyStatusChange 0x0100", "OnMyStatusChange 0x0200");
        assertThat(client.sessionStatus()).isEmpty();
    }

    @Test
    @DisplayName("by what the server does to it dies as well")
    void byTheServer() {
        signedIn();
        client.faults().crashAt("OnSignout", 1);
        client.server().dropNetwork();
        time.advance(ofSeconds(1));

        assertThat(client.sessionStatus()).isEmpty();
        assertThat(client.journal().events()).doesNotContain("OnSignout");
    }

    @Test
    @DisplayName("ends with flag 0 where somebody cleans up, and with what it was where nobody does (6.4)")
    void flagAfterIt() {
        client = with(Profile.flagClearedAfterCrash());
        signedIn();
        client.crash();
        time.settle();
        assertThat(flag()).isEqualTo(value(0));

        client = with(Profile.flagStaleAfterCrash());
        signedIn();
        client.crash();
        time.settle();
        assertThat(flag()).isEqualTo(value(2));
    }

    @Test
    @DisplayName("right after its start, writes no flag any more")
    void rightAfterStart() {
        client.start();
        client.crash();
        time.advance(ofSeconds(1));

        assertThat(client.journal().registry()).isEmpty();
    }
}
