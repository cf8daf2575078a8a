package org.presencemonitor.messenger;

import org.presencemonitor.hresult.ComException;

/**
 * A window in which the user talks to others: IMessengerConversationWnd (communicator.md 4.3). Signed out, every member
 * of its own except {@link #history} fails with E_FAIL.
 */
public interface MessengerConversation extends MessengerWindow {
    /** The participants without the local user, from whom nobody can be removed. */
    MessengerContacts contacts();

    /** What was said, a line for each message, the oldest first. */
    String history();

    /**
     * Invites somebody; OnIMWindowContactAdded follows.
     *
     * @throws ComException E_INVALIDARG for what is no sign-in name; E_FAIL for the local user; MSGR_E_SESSION_FULL in
     *     a call
     */
    void addContact(String signinName);

    /** Sends a message to the participants. */
    void sendText(String text);
}
