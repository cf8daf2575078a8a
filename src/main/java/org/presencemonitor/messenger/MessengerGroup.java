package org.presencemonitor.messenger;

import org.presencemonitor.hresult.ComException;

/**
 * A group of the contact list: IMessengerGroup. The reference has its IID and the events about it (communicator.md 1.2,
 * 5); the members are from memory. Changes are requests to the server; events report their results.
 */
public interface MessengerGroup {
    /** Its name. */
    String name();

    /**
     * Renames it; OnGroupNameChanged follows.
     *
     * @throws ComException MSGR_E_BAD_GROUP_NAME, MSGR_E_GROUP_ALREADY_EXISTS, MSGR_E_NOT_LOGGED_ON
     */
    void setName(String name);

    /** The service whose list it belongs to. */
    MessengerService service();

    /** Its members. */
    MessengerContacts contacts();

    /**
     * Puts a contact of the list into it; OnContactAddedToGroup follows.
     *
     * @throws ComException MSGR_E_USER_NOT_FOUND, MSGR_E_NOT_LOGGED_ON
     */
    void addContact(MessengerContact contact);

    /**
     * Takes a contact out of it; OnContactRemovedFromGroup follows.
     *
     * @throws ComException MSGR_E_USER_NOT_GROUP_MEMBER, MSGR_E_NOT_LOGGED_ON
     */
    void removeContact(MessengerContact contact);
}
