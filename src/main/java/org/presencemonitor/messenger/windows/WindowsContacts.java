package org.presencemonitor.messenger.windows;

import static org.presencemonitor.messenger.MessengerMember.CONTACTS_COUNT;
import static org.presencemonitor.messenger.MessengerMember.CONTACTS_ITEM;
import static org.presencemonitor.messenger.MessengerMember.CONTACTS_REMOVE;

import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerContacts;

/** Contacts of a real client. */
record WindowsContacts(Dispatch contacts) implements MessengerContacts {
    @Override
    public int count() {
        return contacts.number(CONTACTS_COUNT);
    }

    @Override
    public MessengerContact item(int index) {
        return new WindowsContact(contacts.object(CONTACTS_ITEM, index));
    }

    @Override
    public void remove(MessengerContact contact) {
        contacts.call(CONTACTS_REMOVE, WindowsContact.of(contact));
    }
}
