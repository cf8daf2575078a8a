package org.presencemonitor.messenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.E_FAIL;
import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;
import static org.presencemonitor.hresult.HResult.MSGR_E_SESSION_FULL;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The windows of a client: its own, and those in which the user talks to others. */
abstract class MessengerWindowsContract extends MessengerFixture {
    private static final String ME = "user@contoso.example";
    private static final String STRANGER = "nobody.knows@fabrikam.example";

    @Test
    @DisplayName("Window: the main window needs no session, is shown and closed, and keeps its place (4.3)")
    void mainWindow() {
        Messenger messenger = signedOut();
        MessengerWindow window = messenger.window();

        window.show();
        assertThat(window.isClosed()).isFalse();
        int handle = window.hwnd();
        window.setLeft(10);
        window.setTop(20);
        window.setWidth(300);
        window.setHeight(400);
        window.close();
        assertThat(window.isClosed()).isTrue();

        MessengerWindow again = messenger.window();
        again.show();
        assertThat(again.hwnd()).isEqualTo(handle).isNotZero();
        assertThat(List.of(again.left(), again.top(), again.width(), again.height()))
                .containsExactly(10, 20, 300, 400);
    }

    @Test
    @DisplayName("Window: without a handle, as long as it is closed, neither HWND nor place can be asked (4.3)")
    void closedMainWindow() {
        MessengerWindow window = signedIn().window();

        assertThat(window.isClosed()).isTrue();
        assertFails(window::hwnd, E_FAIL);
        assertFails(window::left, E_FAIL);
        assertFails(() -> window.setHeight(300), E_FAIL);
    }

    @Test
    @DisplayName("InstantMessage opens a window with one person, tells of it, and finds it again (4.1, 5)")
    void instantMessage() {
        Messenger messenger = signedIn();
        Heard heard = new Heard();
        messenger.advise(heard);

        MessengerConversation window = messenger.instantMessage(ANNA);
        settle();

        assertThat(window.contacts()).extracting(MessengerContact::signinName).containsExactly(ANNA);
        assertThat(messenger.instantMessage(ANNA).hwnd()).isEqualTo(window.hwnd());
        assertThat(messenger.instantMessage(FARAH).hwnd()).isNotEqualTo(window.hwnd());
        settle();
        assertThat(heard.events())
                .startsWith(
                        "OnIMWindowCreated " + window.hwnd(), "OnIMWindowContactAdded " + ANNA + " " + window.hwnd())
                .hasSize(4);
    }

    @Test
    @DisplayName("InstantMessage finds the window with somebody whom the server does not know, in any spelling (4.1)")
    void stranger() {
        Messenger messenger = signedIn();

        MessengerConversation window = messenger.instantMessage(STRANGER);
        window.addContact(STRANGER.toUpperCase(Locale.ROOT));

        assertThat(messenger.instantMessage("Nobody.Knows@fabrikam.example").hwnd())
                .isEqualTo(window.hwnd());
        assertThat(window.contacts()).extracting(MessengerContact::signinName).containsExactly(STRANGER);
    }

    @Test
    @DisplayName("StartConversation takes URIs, and gives the handle of the window that the event brings (4.3, 5)")
    void startConversation() {
        Messenger messenger = signedIn();
        Heard heard = new Heard();
        messenger.advise(heard);

        int handle = messenger.startConversation(ConversationType.IM, List.of("sip:" + ANNA, "SIPS:" + FARAH, ANNA));
        settle();

        assertThat(heard.events())
                .containsExactly(
                        "OnIMWindowCreated " + handle,
                        "OnIMWindowContactAdded " + ANNA + " " + handle,
                        "OnIMWindowContactAdded " + FARAH + " " + handle);
    }

    @ParameterizedTest
    @DisplayName("StartConversation: a call is a window, too, to which nobody can be added (4.3)")
    @EnumSource(names = {"AUDIO", "VIDEO", "PHONE", "PSTN"})
    void call(ConversationType type) {
        Messenger messenger = signedIn();
        MessengerConversation window = messenger.instantMessage(ANNA);

        assertThat(messenger.startConversation(type, List.of(ANNA))).isEqualTo(window.hwnd());

        assertFails(() -> window.addContact(FARAH), MSGR_E_SESSION_FULL);
        window.sendText("I call you about this");
        assertThat(window.history()).isEqualTo(ME + ": I call you about this\n");
    }

    @Test
    @DisplayName("a conversation keeps what was said and takes further people, but Contacts is to be read alone (4.3)")
    void conversation() {
        Messenger messenger = signedIn();
        MessengerConversation window = messenger.instantMessage(ANNA);

        window.sendText("Are you there?");
        window.addContact(FARAH);
        window.show();

        assertThat(window.history()).isEqualTo(ME + ": Are you there?\n");
        MessengerContacts contacts = window.contacts();
        assertThat(contacts).hasSize(2);
        assertFails(() -> contacts.remove(contacts.item(0)), E_FAIL);
        settle();
        assertThat(contacts).hasSize(2);
        assertThat(messenger.myContacts())
                .extracting(MessengerContact::signinName)
                .contains(ANNA);
    }

    @Test
    @DisplayName("Close tells of the end once; after it, and in the event itself, the window is gone (4.3, 5)")
    void closed() {
        Messenger messenger = signedIn();
        MessengerConversation window = messenger.instantMessage(ANNA);
        int handle = window.hwnd();
        Heard heard = new Heard();
        settle();
        messenger.advise(heard);

        window.close();
        settle();

        assertThat(heard.events()).containsExactly("OnIMWindowDestroyed E_FAIL");
        assertFails(window::close, E_FAIL);
        assertFails(window::isClosed, E_FAIL);
        assertFails(window::show, E_FAIL);
        assertFails(window::hwnd, E_FAIL);
        assertFails(window::left, E_FAIL);
        assertFails(window::history, E_FAIL);
        assertFails(window::contacts, E_FAIL);
        assertFails(() -> window.sendText("more"), E_FAIL);
        assertFails(() -> window.addContact(CHANTAL), E_FAIL);
        settle();
        assertThat(heard.events()).hasSize(1);
        assertThat(messenger.instantMessage(ANNA).hwnd()).isNotEqualTo(handle);
    }

    @Test
    @DisplayName("somebody else begins a conversation: the same events, and what they say is in History (5)")
    void incoming() {
        Messenger messenger = signedIn();
        Heard heard = new Heard();
        messenger.advise(heard);

        somebodyWrites(ANNA, "Are you there?");
        somebodyWrites(ANNA, "Hello?");
        settle();

        MessengerConversation window = messenger.instantMessage(ANNA);
        window.sendText("Yes");
        assertThat(window.history()).isEqualTo(ANNA + ": Are you there?\n" + ANNA + ": Hello?\n" + ME + ": Yes\n");
        assertThat(heard.events())
                .containsExactly(
                        "OnIMWindowCreated " + window.hwnd(), "OnIMWindowContactAdded " + ANNA + " " + window.hwnd());
    }

    @Test
    @DisplayName("somebody leaves: OnIMWindowContactRemoved, and the window stays open, alone as well (5)")
    void leaves() {
        Messenger messenger = signedIn();
        MessengerConversation window = messenger.instantMessage(ANNA);
        window.addContact(FARAH);
        Heard heard = new Heard();
        settle();
        messenger.advise(heard);

        somebodyLeaves(ANNA);
        settle();
        assertThat(window.contacts()).extracting(MessengerContact::signinName).containsExactly(FARAH);
        somebodyLeaves(FARAH);
        settle();

        assertThat(window.contacts()).isEmpty();
        assertThat(window.isClosed()).isFalse();
        assertThat(heard.events())
                .containsExactly(
                        "OnIMWindowContactRemoved " + ANNA + " " + window.hwnd(),
                        "OnIMWindowContactRemoved " + FARAH + " " + window.hwnd());
    }

    @Test
    @DisplayName("nobody talks to oneself, to what is no name, or while signed out (4.1, 4.3)")
    void refused() {
        Messenger messenger = signedIn();
        assertFails(() -> messenger.instantMessage(ME), E_FAIL);
        assertFails(() -> messenger.instantMessage("two names"), E_INVALIDARG);
        assertFails(
                () -> messenger.startConversation(ConversationType.IM, List.of(ANNA, "sip:USER@contoso.example")),
                E_FAIL);
        assertFails(() -> messenger.startConversation(ConversationType.LIVE_MEETING, List.of(ANNA)), E_INVALIDARG);
        MessengerConversation window = messenger.instantMessage(ANNA);
        assertFails(() -> window.addContact(ME), E_FAIL);
        window.sendText("Good night");

        messenger.signout();
        settle();

        assertFails(() -> messenger.instantMessage(ANNA), MSGR_E_NOT_LOGGED_ON);
        assertFails(() -> messenger.startConversation(ConversationType.IM, List.of(ANNA)), MSGR_E_NOT_LOGGED_ON);
        assertFails(() -> window.sendText("late"), E_FAIL);
        assertFails(() -> window.addContact(FARAH), E_FAIL);
        assertFails(window::contacts, E_FAIL);
        assertThat(window.isClosed()).isFalse();
        assertThat(window.history()).isEqualTo(ME + ": Good night\n");
    }
}
