package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;

/** Raises the events about contacts and groups (communicator.md 5). Used under the client's lock. */
record ContactEvents(ClientContext client) {
    /** The server's answer to a request; without a contact where the request failed. */
    void listAdd(HResult hr, String name, Optional<Person> person) {
        Optional<MessengerContact> contact = person.map(this::contact);
        client.listeners()
                .raise(
                        MessengerEvent.ON_CONTACT_LIST_ADD,
                        List.of(hr.hex(), name),
                        listener -> listener.onContactListAdd(hr, contact));
    }

    void listRemove(HResult hr, Person person) {
        raise(
                MessengerEvent.ON_CONTACT_LIST_REMOVE,
                person,
                List.of(hr.hex(), person.signinName),
                (listener, contact) -> listener.onContactListRemove(hr, contact));
    }

    void renamed(Person person, String previous) {
        raise(
                MessengerEvent.ON_CONTACT_FRIENDLY_NAME_CHANGE,
                person,
                List.of(S_OK.hex(), person.signinName, previous),
                (listener, contact) -> listener.onContactFriendlyNameChange(S_OK, contact, previous));
    }

    /** With the current status, as the event's own page says; another page implies the previous one. */
    void status(Person person) {
        MyStatus now = person.status;
        raise(
                MessengerEvent.ON_CONTACT_STATUS_CHANGE,
                person,
                List.of(person.signinName, now.hex()),
                (listener, contact) -> listener.onContactStatusChange(contact, now));
    }

    void property(Person person, int property, String value) {
        raise(
                MessengerEvent.ON_CONTACT_PROPERTY_CHANGE,
                person,
                List.of(S_OK.hex(), person.signinName, Integer.toString(property), value),
                (listener, contact) -> listener.onContactPropertyChange(S_OK, contact, property, value));
    }

    void block(HResult hr, Person person) {
        boolean blocked = person.blocked;
        raise(
                MessengerEvent.ON_CONTACT_BLOCK_CHANGE,
                person,
                List.of(hr.hex(), person.signinName, Boolean.toString(blocked)),
                (listener, contact) -> listener.onContactBlockChange(hr, contact, blocked));
    }

    void pager(Person person) {
        boolean pager = person.pager;
        raise(
                MessengerEvent.ON_CONTACT_PAGER_CHANGE,
                person,
                List.of(S_OK.hex(), person.signinName, Boolean.toString(pager)),
                (listener, contact) -> listener.onContactPagerChange(S_OK, contact, pager));
    }

    void phone(Person person, PhoneType type, String number) {
        raise(
                MessengerEvent.ON_CONTACT_PHONE_CHANGE,
                person,
                List.of(S_OK.hex(), person.signinName, type.name(), number),
                (listener, contact) -> listener.onContactPhoneChange(S_OK, contact, type, number));
    }

    void groupAdded(PersonGroup group) {
        raise(MessengerEvent.ON_GROUP_ADDED, S_OK, group, MessengerEvents::onGroupAdded);
    }

    void groupRemoved(HResult hr, PersonGroup group) {
        raise(MessengerEvent.ON_GROUP_REMOVED, hr, group, MessengerEvents::onGroupRemoved);
    }

    void groupRenamed(HResult hr, PersonGroup group) {
        raise(MessengerEvent.ON_GROUP_NAME_CHANGED, hr, group, MessengerEvents::onGroupNameChanged);
    }

    void addedToGroup(HResult hr, PersonGroup group, Person person) {
        Optional<MessengerGroup> object = Optional.of(group(group));
        raise(
                MessengerEvent.ON_CONTACT_ADDED_TO_GROUP,
                person,
                List.of(hr.hex(), group.name, person.signinName),
                (listener, contact) -> listener.onContactAddedToGroup(hr, object, contact));
    }

    void removedFromGroup(HResult hr, PersonGroup group, Person person) {
        Optional<MessengerGroup> object = Optional.of(group(group));
        raise(
                MessengerEvent.ON_CONTACT_REMOVED_FROM_GROUP,
                person,
                List.of(hr.hex(), group.name, person.signinName),
                (listener, contact) -> listener.onContactRemovedFromGroup(hr, object, contact));
    }

    private void raise(
            MessengerEvent event,
            Person person,
            List<String> arguments,
            BiConsumer<MessengerEvents, Optional<MessengerContact>> deliver) {
        Optional<MessengerContact> contact = Optional.of(contact(person));
        client.listeners().raise(event, arguments, listener -> deliver.accept(listener, contact));
    }

    private void raise(MessengerEvent event, HResult hr, PersonGroup group, GroupEvent deliver) {
        Optional<MessengerGroup> object = Optional.of(group(group));
        client.listeners().raise(event, List.of(hr.hex(), group.name), listener -> deliver.to(listener, hr, object));
    }

    /** An event whose parameters are an HRESULT and a group. */
    private interface GroupEvent {
        void to(MessengerEvents listener, HResult hr, Optional<MessengerGroup> group);
    }

    private MessengerContact contact(Person person) {
        return new SimulatedContact(client, client.currentLifetime().get(), person);
    }

    private MessengerGroup group(PersonGroup group) {
        return new SimulatedGroup(client, client.currentLifetime().get(), group);
    }
}
