package org.presencemonitor.messenger.remote;

import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerContacts;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerService;

/** A group of a client in another process. */
public record RemoteGroup(RemoteObject group) implements MessengerGroup {
    /** The client's object of a group that is to be passed back to its client. */
    public static RemoteObject of(MessengerGroup group) {
        if (group instanceof RemoteGroup mine) {
            return mine.group;
        }
        throw new IllegalArgumentException(group + " is not a group of this client");
    }

    @Override
    public String name() {
        return group.text(MessengerMember.GROUP_NAME);
    }

    @Override
    public void setName(String name) {
        group.put(MessengerMember.GROUP_NAME, name);
    }

    @Override
    public MessengerService service() {
        return new RemoteService(group.object(MessengerMember.GROUP_SERVICE));
    }

    @Override
    public MessengerContacts contacts() {
        return new RemoteContacts(group.object(MessengerMember.GROUP_CONTACTS));
    }

    @Override
    public void addContact(MessengerContact contact) {
        group.call(MessengerMember.GROUP_ADD_CONTACT, RemoteContact.of(contact));
    }

    @Override
    public void removeContact(MessengerContact contact) {
        group.call(MessengerMember.GROUP_REMOVE_CONTACT, RemoteContact.of(contact));
    }
}
