package org.presencemonitor.messenger;

/** A conversation window (IMessengerConversationWnd, communicator.md 1.2), as far as the events need one. */
public interface MessengerConversation {
    /** The participants without the local user. */
    MessengerContacts contacts();
}
