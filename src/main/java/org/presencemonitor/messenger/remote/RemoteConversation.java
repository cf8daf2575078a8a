package org.presencemonitor.messenger.remote;

import org.presencemonitor.messenger.MessengerContacts;
import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerMember;

/** A conversation window of a client in another process. */
public final class RemoteConversation extends RemoteWindow implements MessengerConversation {
    /** Stands for that object. */
    public RemoteConversation(RemoteObject window) {
        super(window);
    }

    @Override
    public MessengerContacts contacts() {
        return new RemoteContacts(window.object(MessengerMember.CONVERSATION_CONTACTS));
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
