package org.presencemonitor.messenger;

/** IMessengerContacts (communicator.md 4.1): empty while signed out. */
public interface MessengerContacts extends MessengerCollection<MessengerContact> {
    /**
     * Asks the server to remove a contact; OnContactListRemove reports the removal.
     *
     * @throws org.presencemonitor.hresult.ComException MSGR_E_USER_NOT_FOUND for one that is not in this collection,
     *     without an event; MSGR_E_NOT_LOGGED_ON when signed out
     */
    void remove(MessengerContact contact);
}
