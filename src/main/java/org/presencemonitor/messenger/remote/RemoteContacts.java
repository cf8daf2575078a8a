package org.presencemonitor.messenger.remote;

import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerContacts;
import org.presencemonitor.messenger.MessengerMember;

/** Contacts of a client in another process. */
public record RemoteContacts(RemoteObject contacts) implements MessengerContacts {
    @Override
    public int count() {
        return contacts.number(MessengerMember.CONTACTS_COUNT);
    }

    @Override
    public MessengerContact item(int index) {
        return new RemoteContact(contacts.object(MessengerMember.CONTACTS_ITEM, index));
    }

    @Override
    public void remove(MessengerContact contact) {
        contacts.call(MessengerMember.CONTACTS_REMOVE, RemoteContact.of(contact));
    }
}
