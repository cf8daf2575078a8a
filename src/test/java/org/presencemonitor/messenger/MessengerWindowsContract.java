package org.presencemonitor.messenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.E_FAIL;
import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The windows of a client: its own, and those in which the user talks to others. */
abstract class MessengerWindowsContract extends MessengerFixture {
    @Test
    @DisplayName("Window: the main window needs no session, is shown and closed, and keeps its place (1.2)")
    void mainWindow() {
        Messenger messenger = signedOut();
        MessengerWindow window = messenger.window();

        window.show();
        assertThat(window.isClosed()).isFalse();
        window.setLeft(10);
        window.setTop(20);
        window.setWidth(300);
        window.setHeight(400);
        window.close();

        assertThat(window.isClosed()).isTrue();
        MessengerWindow again = messenger.window();
        assertThat(again.hwnd()).isEqualTo(window.hwnd()).isNotZero();
        assertThat(List.of(again.left(), again.top(), again.width(), again.height()))
                .containsExactly(10, 20, 300, 400);
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
    @DisplayName("StartConversation gives the handle of the window that the event brings (4.1, 5)")
    void startConversation() {
        Messenger messenger = signedIn();
        Heard heard = new Heard();
        messenger.advise(heard);

        int handle = messenger.startConversation(List.of(ANNA, FARAH));
        settle();

        assertThat(heard.events())
                .containsExactly(
                        "OnIMWindowCreated " + handle,
                        "OnIMWindowContactAdded " + ANNA + " " + handle,
                        "OnIMWindowContactAdded " + FARAH + " " + handle);
    }

    @Test
    @DisplayName("a conversation keeps what was said, takes further people, and tells of its end once")
    void conversation() {
        Messenger messenger = signedIn();
        MessengerConversation window = messenger.instantMessage(ANNA);
        window.sendText("Are you there?");
        window.addContact(FARAH);
        Heard heard = new Heard();
        settle();
        messenger.advise(heard);

        window.close();
        window.close();
        settle();

        assertThat(window.history()).isEqualTo("user@contoso.example: Are you there?\n");
        assertThat(window.contacts()).hasSize(2);
        assertThat(window.isClosed()).isTrue();
        assertThat(heard.events()).containsExactly("OnIMWindowDestroyed " + window.hwnd());
        assertFails(() -> window.sendText("more"), E_FAIL);
        assertFails(() -> window.addContact(CHANTAL), E_FAIL);
        assertThat(messenger.instantMessage(ANNA).hwnd()).isNotEqualTo(window.hwnd());
    }

    @Test
    @DisplayName("nobody talks to oneself, to what is no name, or while signed out (4.1)")
    void refused() {
        Messenger messenger = signedIn();
        assertFails(() -> messenger.instantMessage("user@contoso.example"), E_FAIL);
        assertFails(() -> messenger.instantMessage("two names"), E_INVALIDARG);
        assertFails(() -> messenger.startConversation(List.of(ANNA, "USER@contoso.example")), E_FAIL);
        MessengerConversation window = messenger.instantMessage(ANNA);

        messenger.signout();
        settle();

        assertFails(() -> messenger.instantMessage(ANNA), MSGR_E_NOT_LOGGED_ON);
        assertFails(() -> messenger.startConversation(List.of(ANNA)), MSGR_E_NOT_LOGGED_ON);
        assertFails(() -> window.sendText("late"), MSGR_E_NOT_LOGGED_ON);
        assertThat(window.isClosed()).isFalse();
    }
}
