package org.presencemonitor.messenger.windows;

import org.presencemonitor.messenger.MessengerContacts;
import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerMember;

/** A conversation window of a real client. */
final class WindowsConversation extends WindowsWindow implements MessengerConversation {
    WindowsConversation(Dispatch window) {
        super(window);
    }

    @Override
    public MessengerContacts contacts() {
        return new WindowsContacts(window.object(MessengerMember.CONVERSATION_CONTACTS));
    }

    @Override
    public String history() {
        return window.text(MessengerMember.CONVERSATION_HISTORY);
    }

    @Override
    public void addContact(String signinName) {
        window.call(MessengerMember.CONVERSATION_ADD_CONTACT, signinName);
    }

    @Override
    public void sendText(String text) {
        window.call(MessengerMember.CONVERSATION_SEND_TEXT, text);
    }
}
