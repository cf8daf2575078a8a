package org.presencemonitor.messenger.windows;

import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerContacts;
import org.presencemonitor.messenger.MessengerMember;

/** Contacts of a real client. */
record WindowsContacts(Dispatch contacts) implements MessengerContacts {
    @Override
    public int count() {
        return contacts.number(MessengerMember.CONTACTS_COUNT);
    }

    @Override
    public MessengerContact item(int index) {
        return new WindowsContact(contacts.object(MessengerMember.CONTACTS_ITEM, index));
    }

    @Override
    public void remove(MessengerContact contact) {
        contacts.call(MessengerMember.CONTACTS_REMOVE, WindowsContact.of(contact));
    }
}
