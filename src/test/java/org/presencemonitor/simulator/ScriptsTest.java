package org.presencemonitor.simulator;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.journal.Journal.EntryKind;

@DisplayName("The whole journal")
class ScriptsTest extends SimulatorFixture {
    private Messenger messenger;

    @BeforeEach
    void signIn() {
        signedIn();
        messenger = client.messengerFactory().create();
        client.journal().clear();
    }

    /** The mail session has a journal of its own beside Messenger's. */
    private List<String> journal() {
        return client.journal().entries().stream()
                .filter(entry -> entry.kind() != EntryKind.MAIL)
                .map(Journal.Entry::what)
                .toList();
    }

    private void fails(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(ComException.class);
    }

    @Test
    @DisplayName("of a sign-out: S_OK, 0x0400, the server's answer, OnSignout, OFFLINE, then members fail"
            + " (communicator.md 5.1, 9)")
    void signOut() {
        client.server().goSilent();
        messenger.signout();
        time.advance(ofSeconds(60));
        client.server().answerAgain();
        time.advance(ofSeconds(60));
        fails(messenger::mySigninName);
        fails(messenger::signout);

        assertThat(journal())
                .containsExactly(
                        "OnMyStatusChange 0x0400",
                        "Signout: 0x00000000",
                        "OnSignout",
                        "OnMyStatusChange 0x0001",
                        "MySigninName: 0x8100031E",
                        "Signout: 0x8100031E");
    }

    @Test
    @DisplayName("of an exit: OnSignout, OnAppShutdown, class revoked, flag 0, then references fail (5.1, 6.2, 9)")
    void exit() {
        client.shutDown();
        time.advance(ofSeconds(60));
        fails(messenger::myStatus);
        fails(() -> client.messengerFactory().create());

        assertThat(journal())
                .containsExactly(
                        "OnSignout",
                        "OnAppShutdown",
                        "class revoked",
                        "UpAndRunning = 0",
                        "MyStatus: 0x80010108",
                        "CoCreateInstance: 0x80040111");
    }

    @Test
    @DisplayName("of an exit while signed out: OnAppShutdown alone (5.1)")
    void exitSignedOut() {
        messenger.signout();
        time.advance(ofSeconds(60));
        client.journal().clear();

        client.shutDown();
        time.advance(ofSeconds(60));

        assertThat(journal()).containsExactly("OnAppShutdown", "class revoked", "UpAndRunning = 0");
    }
}
