package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.messenger.MessengerEvent.ON_CONTACT_ADDED_TO_GROUP;
import static org.presencemonitor.messenger.MessengerEvent.ON_CONTACT_BLOCK_CHANGE;
import static org.presencemonitor.messenger.MessengerEvent.ON_CONTACT_FRIENDLY_NAME_CHANGE;
import static org.presencemonitor.messenger.MessengerEvent.ON_CONTACT_LIST_ADD;
import static org.presencemonitor.messenger.MessengerEvent.ON_CONTACT_LIST_REMOVE;
import static org.presencemonitor.messenger.MessengerEvent.ON_CONTACT_PAGER_CHANGE;
import static org.presencemonitor.messenger.MessengerEvent.ON_CONTACT_PHONE_CHANGE;
import static org.presencemonitor.messenger.MessengerEvent.ON_CONTACT_PROPERTY_CHANGE;
import static org.presencemonitor.messenger.MessengerEvent.ON_CONTACT_REMOVED_FROM_GROUP;
import static org.presencemonitor.messenger.MessengerEvent.ON_CONTACT_STATUS_CHANGE;
import static org.presencemonitor.messenger.MessengerEvent.ON_GROUP_ADDED;
import static org.presencemonitor.messenger.MessengerEvent.ON_GROUP_NAME_CHANGED;
import static org.presencemonitor.messenger.MessengerEvent.ON_GROUP_REMOVED;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;

/** Raises the events about contacts and groups (communicator.md 5). Used under the client's lock. */
record ContactEvents(ClientContext parts) {
    /** An answer to a request; without a contact where it failed. */
    void listAdd(HResult hr, String name, Optional<Person> person) {
        Optional<MessengerContact> contact = person.map(this::contact);
        parts.sinks().raise(ON_CONTACT_LIST_ADD, List.of(hr.hex(), name), sink -> sink.onContactListAdd(hr, contact));
    }

    void listRemove(HResult hr, Person person) {
        Optional<MessengerContact> contact = Optional.of(contact(person));
        parts.sinks()
                .raise(
                        ON_CONTACT_LIST_REMOVE,
                        List.of(hr.hex(), person.signinName),
                        sink -> sink.onContactListRemove(hr, contact));
    }

    void renamed(Person person, String previous) {
        Optional<MessengerContact> contact = Optional.of(contact(person));
        parts.sinks()
                .raise(
                        ON_CONTACT_FRIENDLY_NAME_CHANGE,
                        List.of(S_OK.hex(), person.signinName, previous),
                        sink -> sink.onContactFriendlyNameChange(S_OK, contact, previous));
    }

    /** With the current status, as the event's own page says; another page implies the previous one. */
    void status(Person person) {
        Optional<MessengerContact> contact = Optional.of(contact(person));
        MyStatus now = person.status;
        parts.sinks()
                .raise(
                        ON_CONTACT_STATUS_CHANGE,
                        List.of(person.signinName, now.hex()),
                        sink -> sink.onContactStatusChange(contact, now));
    }

    void property(Person person, int property, String value) {
        Optional<MessengerContact> contact = Optional.of(contact(person));
        parts.sinks()
                .raise(
                        ON_CONTACT_PROPERTY_CHANGE,
                        List.of(S_OK.hex(), person.signinName, Integer.toString(property), value),
                        sink -> sink.onContactPropertyChange(S_OK, contact, property, value));
    }

    void block(HResult hr, Person person) {
        Optional<MessengerContact> contact = Optional.of(contact(person));
        boolean blocked = person.blocked;
        parts.sinks()
                .raise(
                        ON_CONTACT_BLOCK_CHANGE,
                        List.of(hr.hex(), person.signinName, Boolean.toString(blocked)),
                        sink -> sink.onContactBlockChange(hr, contact, blocked));
    }

    void pager(Person person) {
        Optional<MessengerContact> contact = Optional.of(contact(person));
        boolean pager = person.pager;
        parts.sinks()
                .raise(
                        ON_CONTACT_PAGER_CHANGE,
                        List.of(S_OK.hex(), person.signinName, Boolean.toString(pager)),
                        sink -> sink.onContactPagerChange(S_OK, contact, pager));
    }

    void phone(Person person, PhoneType type, String number) {
        Optional<MessengerContact> contact = Optional.of(contact(person));
        parts.sinks()
                .raise(
                        ON_CONTACT_PHONE_CHANGE,
                        List.of(S_OK.hex(), person.signinName, type.name(), number),
                        sink -> sink.onContactPhoneChange(S_OK, contact, type, number));
    }

    void groupAdded(PersonGroup group) {
        Optional<MessengerGroup> object = Optional.of(group(group));
        parts.sinks().raise(ON_GROUP_ADDED, List.of(S_OK.hex(), group.name), sink -> sink.onGroupAdded(S_OK, object));
    }

    void groupRemoved(HResult hr, PersonGroup group) {
        Optional<MessengerGroup> object = Optional.of(group(group));
        parts.sinks().raise(ON_GROUP_REMOVED, List.of(hr.hex(), group.name), sink -> sink.onGroupRemoved(hr, object));
    }

    void groupRenamed(HResult hr, PersonGroup group) {
        Optional<MessengerGroup> object = Optional.of(group(group));
        parts.sinks()
                .raise(
                        ON_GROUP_NAME_CHANGED,
                        List.of(hr.hex(), group.name),
                        sink -> sink.onGroupNameChanged(hr, object));
    }

    void addedToGroup(HResult hr, PersonGroup group, Person person) {
        Optional<MessengerGroup> object = Optional.of(group(group));
        Optional<MessengerContact> contact = Optional.of(contact(person));
        parts.sinks()
                .raise(
                        ON_CONTACT_ADDED_TO_GROUP,
                        List.of(hr.hex(), group.name, person.signinName),
                        sink -> sink.onContactAddedToGroup(hr, object, contact));
    }

    void removedFromGroup(HResult hr, PersonGroup group, Person person) {
        Optional<MessengerGroup> object = Optional.of(group(group));
        Optional<MessengerContact> contact = Optional.of(contact(person));
        parts.sinks()
                .raise(
                        ON_CONTACT_REMOVED_FROM_GROUP,
                        List.of(hr.hex(), group.name, person.signinName),
                        sink -> sink.onContactRemovedFromGroup(hr, object, contact));
    }

    private MessengerContact contact(Person person) {
        return new SimulatedContact(parts, parts.life().get(), person);
    }

    private MessengerGroup group(PersonGroup group) {
        return new SimulatedGroup(parts, parts.life().get(), group);
    }
}
