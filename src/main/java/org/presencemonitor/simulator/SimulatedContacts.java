package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;

/**
 * Other people and the user's contact list, as the server keeps them. Methods may be called from any thread and at any
 * time, and return at once: a signed-in client raises the event that belongs to the change; a signed-out client finds
 * the change at its next sign-in.
 *
 * <p>People are named by their sign-in names, groups by their names, without regard to case. All methods except
 * {@link #add}, {@link #introduce}, {@link #addGroup} and {@link #friendlyName} throw IllegalArgumentException for a
 * name that the server does not know.
 */
public final class SimulatedContacts {
    private final ClientContext client;
    private final ContactEvents events;

    SimulatedContacts(ClientContext client) {
        this.client = client;
        this.events = new ContactEvents(client);
    }

    /** Adds a person to the contact list; a person new to the server is offline at first. */
    public void add(String signinName, String friendlyName) {
        synchronized (client.lock()) {
            Person person = personOrNew(signinName, friendlyName);
            client.book().add(person);
            raiseIfSignedIn(() -> events.listAdd(S_OK, person.signinName, Optional.of(person)));
        }
    }

    /** Makes a person known to the server, off the list. No event is raised. */
    public void introduce(String signinName, String friendlyName) {
        synchronized (client.lock()) {
            personOrNew(signinName, friendlyName);
        }
    }

    /** Removes a person from the contact list and from all groups. */
    public void remove(String signinName) {
        change(signinName, person -> {
            client.remove(person);
            raiseIfSignedIn(() -> events.listRemove(S_OK, person));
        });
    }

    /** Changes a person's status; the event carries the new one. */
    public void setStatus(String signinName, MyStatus status) {
        change(signinName, person -> {
            person.status = status;
            raiseIfFollowed(person, () -> events.status(person));
        });
    }

    /** A person's friendly name, or the sign-in name of somebody whom the server does not know. */
    public String friendlyName(String signinName) {
        synchronized (client.lock()) {
            return client.person(signinName).friendlyName;
        }
    }

    /** Changes a person's friendly name. While the user is signed out, the event follows the next sign-in. */
    public void rename(String signinName, String friendlyName) {
        change(signinName, person -> {
            String previous = person.friendlyName;
            person.friendlyName = friendlyName;
            if (client.signedIn()) {
                raiseIfFollowed(person, () -> events.renamed(person, previous));
            } else if (client.book().lists(person)) {
                person.nameSeen = Optional.of(person.nameSeen.orElse(previous));
            }
        });
    }

    /** The user blocks or unblocks a person with another client. */
    public void setBlocked(String signinName, boolean blocked) {
        change(signinName, person -> {
            person.blocked = blocked;
            raiseIfFollowed(person, () -> events.block(S_OK, person));
        });
    }

    /** Sets whether a person can be paged. */
    public void setPager(String signinName, boolean pager) {
        change(signinName, person -> {
            person.pager = pager;
            raiseIfFollowed(person, () -> events.pager(person));
        });
    }

    /** Sets a telephone number of a person; empty for none. */
    public void setPhone(String signinName, PhoneType type, String number) {
        change(signinName, person -> {
            person.phones.put(type, number);
            raiseIfFollowed(person, () -> events.phone(person, type, number));
        });
    }

    /** Sets a reserved property of a person. */
    public void setProperty(String signinName, int index, String value) {
        change(signinName, person -> {
            person.properties.put(index, value);
            raiseIfFollowed(person, () -> events.property(person, index, value));
        });
    }

    /** Adds a group; an existing one stays as it is. */
    public void addGroup(String name) {
        synchronized (client.lock()) {
            if (client.book().group(name).isEmpty()) {
                PersonGroup group = client.book().addGroup(name);
                raiseIfSignedIn(() -> events.groupAdded(group));
            }
        }
    }

    /** Removes a group; its members stay on the list. */
    public void removeGroup(String name) {
        synchronized (client.lock()) {
            PersonGroup group = group(name);
            client.book().remove(group);
            raiseIfSignedIn(() -> events.groupRemoved(S_OK, group));
        }
    }

    /** Renames a group. */
    public void renameGroup(String name, String newName) {
        synchronized (client.lock()) {
            PersonGroup group = group(name);
            group.name = newName;
            raiseIfSignedIn(() -> events.groupRenamed(S_OK, group));
        }
    }

    /** Adds a person on the list to a group. */
    public void addToGroup(String signinName, String groupName) {
        change(signinName, person -> {
            PersonGroup group = group(groupName);
            group.members.add(person);
            raiseIfSignedIn(() -> events.addedToGroup(S_OK, group, person));
        });
    }

    /** Removes a person from a group. */
    public void removeFromGroup(String signinName, String groupName) {
        change(signinName, person -> {
            PersonGroup group = group(groupName);
            group.members.remove(person);
            raiseIfSignedIn(() -> events.removedFromGroup(S_OK, group, person));
        });
    }

    /** After a sign-in: names that changed meanwhile, then all contacts that are not offline (communicator.md 5.1). */
    void arrive() {
        client.account().raisePending();
        List<Person> contacts = client.book().contacts();
        for (Person person : contacts) {
            person.nameSeen.ifPresent(previous -> events.renamed(person, previous));
            person.nameSeen = Optional.empty();
        }
        contacts.stream()
                .filter(person -> !person.status.equals(MyStatus.OFFLINE))
                .forEach(events::status);
    }

    private void change(String signinName, Consumer<Person> change) {
        synchronized (client.lock()) {
            change.accept(client.book()
                    .find(signinName)
                    .orElseThrow(() -> new IllegalArgumentException("the server does not know " + signinName)));
        }
    }

    private PersonGroup group(String name) {
        return client.book().group(name).orElseThrow(() -> new IllegalArgumentException("there is no group " + name));
    }

    private Person personOrNew(String signinName, String friendlyName) {
        return client.book()
                .find(signinName)
                .orElseGet(() -> client.book().know(new Person(signinName, friendlyName, MyStatus.OFFLINE)));
    }

    private void raiseIfSignedIn(Runnable event) {
        if (client.signedIn()) {
            event.run();
        }
    }

    /** The client receives data of people off the list only after a member of this session asked for them. */
    private void raiseIfFollowed(Person person, Runnable event) {
        if (client.knows(person)) {
            raiseIfSignedIn(event);
        }
    }
}
