package org.presencemonitor.messenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.CLASS_E_CLASSNOTAVAILABLE;
import static org.presencemonitor.hresult.HResult.MSGR_E_ALREADY_LOGGED_ON;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.thread.Subscription;

/** What every Messenger promises, whoever implements it: what its base classes say, and the session. */
public abstract class MessengerContract extends MessengerContactsContract {
    @Test
    @DisplayName("cannot be created while the client is not running (3.4)")
    void notRunning() {
        assertFails(() -> factory().create(), CLASS_E_CLASSNOTAVAILABLE);
    }

    @Test
    @DisplayName("signed in: status with bit 0x2, and names (4.1)")
    void signedInAnswers() {
        Messenger messenger = signedIn();

        assertThat(messenger.myStatus().isSignedIn()).isTrue();
        assertThat(messenger.mySigninName()).isEqualTo("user@contoso.example");
        assertThat(messenger.myFriendlyName()).isNotEmpty();
        assertThat(messenger.myServiceName()).isNotEmpty();
        assertThat(messenger.myServiceId()).matches("\\{[0-9A-F-]{36}}");
    }

    @Test
    @DisplayName("signed out: status OFFLINE, no sign-in name, service known (4.1)")
    void signedOutAnswers() {
        Messenger messenger = signedOut();

        assertThat(messenger.myStatus()).isEqualTo(MyStatus.OFFLINE);
        assertFails(messenger::mySigninName, MSGR_E_NOT_LOGGED_ON);
        assertThat(messenger.myFriendlyName()).isEmpty();
        assertThat(messenger.myServiceName()).isNotEmpty();
        assertThat(messenger.myServiceId()).isNotEmpty();
    }

    @Test
    @DisplayName("AutoSignin: each transitional state raises one event, then OnSignin and ONLINE (5.1)")
    void autoSignin() {
        Messenger messenger = signedOut();
        Heard heard = new Heard();
        messenger.advise(heard);

        messenger.autoSignin();
        settle();

        assertThat(heard.events())
                .containsSubsequence(
                        "OnMyStatusChange 0x00000000 0x0100",
                        "OnMyStatusChange 0x00000000 0x0200",
                        "OnMyStatusChange 0x00000000 0x0300",
                        "OnMyStatusChange 0x00000000 0x0002")
                .contains("OnSignin 0x00000000")
                .hasSize(5);
        assertThat(messenger.myStatus()).isEqualTo(MyStatus.ONLINE);
    }

    @Test
    @DisplayName("AutoSignin while signed in: 0x81000304 and no event (9)")
    void autoSigninTwice() {
        Messenger messenger = signedIn();
        Heard heard = new Heard();
        messenger.advise(heard);

        assertFails(messenger::autoSignin, MSGR_E_ALREADY_LOGGED_ON);
        assertFails(() -> messenger.signin(0, "", ""), MSGR_E_ALREADY_LOGGED_ON);
        settle();

        assertThat(heard.events()).isEmpty();
    }

    @Test
    @DisplayName("Signin lets the user sign in (4.1)")
    void signin() {
        Messenger messenger = signedOut();

        assertThat(messenger.signin(0, "ignored@contoso.example", "ignored")).isEqualTo(S_OK);
        settle();

        assertThat(messenger.mySigninName()).isEqualTo("user@contoso.example");
    }

    @Test
    @DisplayName("Signout: DISCONNECTING, then OnSignout, then OFFLINE (5.1)")
    void signout() {
        Messenger messenger = signedIn();
        Heard heard = new Heard();
        messenger.advise(heard);

        messenger.signout();
        assertThat(messenger.myStatus()).isEqualTo(MyStatus.LOCAL_DISCONNECTING_FROM_SERVER);
        settle();

        assertThat(heard.events())
                .containsExactly(
                        "OnMyStatusChange 0x00000000 0x0400", "OnSignout", "OnMyStatusChange 0x00000000 0x0001");
    }

    @Test
    @DisplayName("Signout while signed out or signing out: 0x8100031E and no event (9)")
    void signoutTwice() {
        Messenger messenger = signedIn();
        messenger.signout();
        assertFails(messenger::signout, MSGR_E_NOT_LOGGED_ON);
        settle();
        Heard heard = new Heard();
        messenger.advise(heard);

        assertFails(messenger::signout, MSGR_E_NOT_LOGGED_ON);
        settle();

        assertThat(heard.events()).isEmpty();
    }

    @Test
    @DisplayName("an ordinary exit raises OnSignout before OnAppShutdown, and the object dies (5.1)")
    void shutDown() {
        Messenger messenger = signedIn();
        Heard heard = new Heard();
        messenger.advise(heard);

        clientShutsDown();

        assertThat(heard.events()).containsExactly("OnSignout", "OnAppShutdown");
        assertDead(messenger::myStatus);
        assertFails(() -> factory().create(), CLASS_E_CLASSNOTAVAILABLE);
    }

    @Test
    @DisplayName("an ordinary exit while signed out raises OnAppShutdown alone (5.1)")
    void shutDownSignedOut() {
        Messenger messenger = signedOut();
        Heard heard = new Heard();
        messenger.advise(heard);

        clientShutsDown();

        assertThat(heard.events()).containsExactly("OnAppShutdown");
    }

    @Test
    @DisplayName("a crash raises nothing, and the object dies (5.1)")
    void crash() {
        Messenger messenger = signedIn();
        Heard heard = new Heard();
        messenger.advise(heard);

        clientCrashes();

        assertThat(heard.events()).isEmpty();
        assertDead(messenger::myStatus);
        assertDead(messenger::signout);
    }

    @Test
    @DisplayName("a crash is told by the end of the process, which a reference that was released still tells")
    void processEnd() {
        Messenger messenger = signedIn();
        CompletableFuture<Void> end = messenger.processEnd().orElseThrow().toCompletableFuture();
        messenger.close();
        assertThat(end).isNotDone();

        clientCrashes();

        assertThat(end).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("every listener hears, in order, even when one before it throws")
    void throwingListener() {
        Messenger messenger = signedIn();
        messenger.advise(new MessengerEvents() {
            @Override
            public void onSignout() {
                throw new IllegalStateException("thrown on purpose by this test");
            }
        });
        Heard heard = new Heard();
        messenger.advise(heard);

        messenger.signout();
        settle();

        assertThat(heard.events()).contains("OnSignout");
    }

    @Test
    @DisplayName("a closed subscription and a released object hear nothing more")
    void unadvise() {
        Messenger messenger = signedIn();
        Messenger other = factory().create();
        Heard unadvised = new Heard();
        Heard released = new Heard();
        Heard staying = new Heard();
        Subscription subscription = messenger.advise(unadvised);
        messenger.advise(staying);
        other.advise(released);

        subscription.close();
        other.close();
        messenger.signout();
        settle();

        assertThat(unadvised.events()).isEmpty();
        assertThat(released.events()).isEmpty();
        assertThat(staying.events()).hasSize(3);
    }

    @Test
    @DisplayName("MySigninName is cleared at sign-out (4.1)")
    void signinNameCleared() {
        Messenger messenger = signedIn();

        messenger.signout();
        settle();

        assertFails(messenger::mySigninName, MSGR_E_NOT_LOGGED_ON);
    }

    @Test
    @DisplayName("released within OnSignout, it fails every later call and hears of no later sign-in (5.1)")
    void releasedInOnSignout() {
        Messenger messenger = signedIn();
        Messenger other = factory().create();
        Heard heard = new Heard();
        messenger.advise(heard);
        messenger.advise(new MessengerEvents() {
            @Override
            public void onSignout() {
                messenger.close();
            }
        });

        messenger.signout();
        settle();
        other.autoSignin();
        settle();

        assertThat(heard.events()).doesNotContain("OnSignin 0x00000000");
        assertDead(messenger::myStatus);
        assertThat(other.myStatus()).isEqualTo(MyStatus.ONLINE);
    }
}
