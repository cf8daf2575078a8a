package org.presencemonitor.simulator;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.simulator.SimulatedDialogs.Dialog;

@DisplayName("The simulated dialogs")
class SimulatedDialogsTest extends SimulatorFixture {
    private static final String FARAH = "farah.ghani@contoso.example";

    private Messenger messenger(boolean signsIn) {
        client.change(profile -> profile.toBuilder().signsInAtStart(signsIn).build());
        client.start();
        time.advance(ofSeconds(5));
        return client.messengerFactory().create();
    }

    private static void assertFails(ThrowingCallable call, String hresult) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ComException.class, e -> assertThat(e.hresult()).hasToString(hresult));
    }

    @ParameterizedTest
    @CsvSource({
        "SIGN_IN, 0x81000315, 0x81000315",
        "OPTIONS, 0x81000316, ",
        "CONTACT, , 0x81000317",
        "POPUP, 0x8100031F, 0x8100031F",
        "AUDIO, 0x81000337, 0x81000337"
    })
    @DisplayName("open by the user's hand are what other members answer (3.2, 4.1)")
    void active(Dialog dialog, String findContact, String optionsPages) {
        Messenger messenger = messenger(true);
        assertThat(client.dialogs().open(dialog)).isTrue();

        if (findContact == null) {
            assertThat(messenger.findContact(0, "", "")).hasToString("0x00000001");
        } else {
            assertFails(() -> messenger.findContact(0, "", ""), findContact);
        }
        if (optionsPages == null) {
            assertThat(messenger.optionsPages(0, 0)).hasToString("0x00000001");
        } else {
            assertFails(() -> messenger.optionsPages(0, 0), optionsPages);
        }
    }

    @Test
    @DisplayName("are one at a time")
    void oneAtATime() {
        messenger(true);

        assertThat(client.dialogs().open(Dialog.AUDIO)).isTrue();
        assertThat(client.dialogs().open(Dialog.OPTIONS)).isFalse();
        assertThat(client.dialogs().open()).contains(Dialog.AUDIO);
    }

    @Test
    @DisplayName("keep Signin from opening its own, with E_FAIL for want of a documented code (4.1)")
    void signinBehindAnother() {
        Messenger messenger = messenger(false);
        client.dialogs().open(Dialog.OPTIONS);

        assertFails(() -> messenger.signin(0, "", ""), "0x80004005");
    }

    @Test
    @DisplayName("take no page of the options that does not exist (4.1)")
    void pages() {
        Messenger messenger = messenger(false);

        assertFails(() -> messenger.optionsPages(0, 8), "0x80070057");
        assertFails(() -> messenger.optionsPages(0, -1), "0x80070057");
    }

    @Test
    @DisplayName("are answered at once unless the user leaves them, the open one included")
    void answeredAtOnce() {
        Messenger messenger = messenger(true);
        messenger.addContact(0, "hugo@contoso.example");
        assertThat(client.dialogs().open()).isEmpty();

        client.dialogs().leaveOpen();
        messenger.addContact(0, FARAH);
        time.advance(ofSeconds(5));
        assertThat(client.dialogs().open()).contains(Dialog.CONTACT);
        assertThat(client.journal().events()).doesNotContain("OnContactListAdd 0x00000000 " + FARAH);

        client.dialogs().answerAtOnce();
        time.advance(ofSeconds(5));
        assertThat(client.dialogs().open()).isEmpty();
        assertThat(client.journal().events()).endsWith("OnContactListAdd 0x00000000 " + FARAH);
    }

    @Test
    @DisplayName("add nobody when the wizard is cancelled")
    void cancelledWizard() {
        Messenger messenger = messenger(true);
        client.dialogs().leaveOpen();
        messenger.addContact(0, FARAH);

        client.dialogs().cancel();
        client.dialogs().answer();
        time.advance(ofSeconds(5));

        assertThat(client.journal().events()).noneMatch(event -> event.startsWith("OnContactListAdd"));
    }

    @Test
    @DisplayName("go with the process, and need one")
    void process() {
        assertThat(client.dialogs().open(Dialog.OPTIONS)).isFalse();
        messenger(true);
        client.dialogs().open(Dialog.OPTIONS);

        client.crash();

        assertThat(client.dialogs().open()).isEmpty();
        assertThat(client.dialogs().open(Dialog.OPTIONS)).isFalse();
    }
}
