package org.presencemonitor.messenger;

import org.presencemonitor.hresult.ComException;

/**
 * A window in which the user talks to others: IMessengerConversationWnd (communicator.md 1.2; the members are the
 * headers', from memory).
 */
public interface MessengerConversation extends MessengerWindow {
    /** The participants without the local user. */
    MessengerContacts contacts();

    /** What was said, a line for each message, the oldest first. */
    String history();

    /**
     * Invites somebody; OnIMWindowContactAdded follows.
     *
     * @throws ComException MSGR_E_NOT_LOGGED_ON; E_INVALIDARG for what is no sign-in name; E_FAIL for the local user
     */
    void addContact(String signinName);

    /**
     * Sends a message to the participants.
     *
     * @throws ComException MSGR_E_NOT_LOGGED_ON; E_FAIL in a window that is closed
     */
    void sendText(String text);
}
