package org.presencemonitor.simulator;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.hresult.HResult.E_FAIL;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.PhoneType;
import org.presencemonitor.simulator.profile.Profile;

@DisplayName("The simulated account")
class SimulatedAccountTest extends SimulatorFixture {
    private Messenger messenger(boolean signsIn) {
        client.change(profile -> profile.toBuilder().signsInAtStart(signsIn).build());
        client.start();
        time.advance(ofSeconds(5));
        return client.messengerFactory().create();
    }

    @Test
    @DisplayName("renamed by an administrator raises OnMyFriendlyNameChange with the previous name (5)")
    void renamed() {
        Messenger messenger = messenger(true);

        client.account().rename("Sample Person");

        assertThat(messenger.myFriendlyName()).isEqualTo("Sample Person");
        assertThat(client.journal().events()).endsWith("OnMyFriendlyNameChange 0x00000000 Sample User");
    }

    @Test
    @DisplayName("renamed while signed out tells so once, after the next sign-in (5.1)")
    void renamedSignedOut() {
        Messenger messenger = messenger(false);
        client.account().rename("Sample P.");
        client.account().rename("Sample Person");
        time.settle();
        assertThat(client.journal().events()).isEmpty();

        messenger.autoSignin();
        time.advance(ofSeconds(5));
        messenger.signout();
        time.advance(ofSeconds(5));
        messenger.autoSignin();
        time.advance(ofSeconds(5));

        assertThat(client.journal().events()).containsOnlyOnce("OnMyFriendlyNameChange 0x00000000 Sample User");
    }

    @Test
    @DisplayName("has a friendly name for a signed-out caller, or none, as the profile reads the page (4.1)")
    void friendlyNameSignedOut() {
        Messenger messenger = messenger(false);
        assertThat(messenger.myFriendlyName()).isEmpty();

        client.change(profile -> profile.toBuilder()
                .friendlyNameSignedOut(Profile.FriendlyNameSignedOut.FAILS)
                .build());

        assertUnspecified(messenger::myFriendlyName);
    }

    @Test
    @DisplayName("tells of telephone numbers, mail and properties that change (5)")
    void changes() {
        Messenger messenger = messenger(true);

        client.account().setPhone(PhoneType.MOBILE, "+1 425 555 0199");
        client.account().setUnreadEmail(3);
        messenger.setMyProperty(2, "value");

        assertThat(messenger.myPhoneNumber(PhoneType.MOBILE)).isEqualTo("+1 425 555 0199");
        assertThat(messenger.unreadEmailCount(0)).isEqualTo(3);
        assertThat(client.journal().events())
                .endsWith(
                        "OnMyPhoneChange MOBILE +1 425 555 0199",
                        "OnUnreadEmailChange 0 3 true",
                        "OnMyPropertyChange 0x00000000 2 value");
    }

    @Test
    @DisplayName("without an inbox answers -1 with S_FALSE (4.1)")
    void noInbox() {
        Messenger messenger = messenger(true);
        client.account().removeInbox();

        assertThat(messenger.unreadEmailCount(0)).isEqualTo(-1);
        assertThat(client.journal().calls()).endsWith("UnreadEmailCount 0: 0x00000001");
    }

    @Test
    @DisplayName("without stored credentials fails AutoSignin until the dialog has been answered (4.1)")
    void credentials() {
        Messenger messenger = messenger(false);
        client.account().forgetCredentials();
        assertUnspecified(messenger::autoSignin);

        messenger.signin(0, "", "");
        time.advance(ofSeconds(5));
        messenger.signout();
        time.advance(ofSeconds(5));
        messenger.autoSignin();
        time.advance(ofSeconds(5));

        assertThat(messenger.myStatus().isSignedIn()).isTrue();
    }

    private static void assertUnspecified(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ComException.class, e -> assertThat(e.hresult()).isEqualTo(E_FAIL));
    }
}
