package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;

/**
 * The other people and the user's contact list, as the server keeps them. Methods may be called from any thread and at
 * any time: a signed-in client raises the event that belongs to the change; a signed-out one finds it at the next
 * sign-in.
 *
 * <p>People are named by their sign-in names, groups by their names, without regard to case. All methods but those that
 * bring somebody or something new fail with IllegalArgumentException for a name the server does not know.
 */
public final class SimulatedContacts {
    private final ClientContext parts;
    private final ContactEvents news;

    SimulatedContacts(ClientContext parts) {
        this.parts = parts;
        this.news = new ContactEvents(parts);
    }

    /** Puts somebody on the contact list; somebody new to the server is offline at first. */
    public void add(String signinName, String friendlyName) {
        synchronized (parts.lock()) {
            Person person = personOrNew(signinName, friendlyName);
            parts.book().add(person);
            tell(() -> news.listAdd(S_OK, person.signinName, Optional.of(person)));
        }
    }

    /** Makes somebody known to the server, off the list. Nothing is raised. */
    public void introduce(String signinName, String friendlyName) {
        synchronized (parts.lock()) {
            personOrNew(signinName, friendlyName);
        }
    }

    /** Takes somebody off the contact list. */
    public void remove(String signinName) {
        change(signinName, person -> {
            parts.book().remove(person);
            tell(() -> news.listRemove(S_OK, person));
        });
    }

    /** Gives somebody a status; the event carries it, the current one. */
    public void setStatus(String signinName, MyStatus status) {
        change(signinName, person -> {
            person.status = status;
            tellOf(person, () -> news.status(person));
        });
    }

    /** Gives somebody another friendly name; while the user is signed out, the event waits for the next sign-in. */
    public void rename(String signinName, String friendlyName) {
        change(signinName, person -> {
            String previous = person.friendlyName;
            person.friendlyName = friendlyName;
            if (parts.signedIn()) {
                tellOf(person, () -> news.renamed(person, previous));
            } else {
                person.nameSeen = Optional.of(person.nameSeen.orElse(previous));
            }
        });
    }

    /** The user blocks somebody elsewhere, or ends it. */
    public void setBlocked(String signinName, boolean blocked) {
        change(signinName, person -> {
            person.blocked = blocked;
            tellOf(person, () -> news.block(S_OK, person));
        });
    }

    /** Whether somebody can be paged. */
    public void setPager(String signinName, boolean pager) {
        change(signinName, person -> {
            person.pager = pager;
            tellOf(person, () -> news.pager(person));
        });
    }

    /** Gives somebody a telephone number. */
    public void setPhone(String signinName, PhoneType type, String number) {
        change(signinName, person -> {
            person.phones.put(type, number);
            tellOf(person, () -> news.phone(person, type, number));
        });
    }

    /** Sets a reserved property of somebody. */
    public void setProperty(String signinName, int index, String value) {
        change(signinName, person -> {
            person.properties.put(index, value);
            tellOf(person, () -> news.property(person, index, value));
        });
    }

    /** Makes a group; one that exists stays as it is. */
    public void addGroup(String name) {
        synchronized (parts.lock()) {
            if (parts.book().group(name).isEmpty()) {
                PersonGroup group = parts.book().addGroup(name);
                tell(() -> news.groupAdded(group));
            }
        }
    }

    /** Removes a group; who is in it stays on the list. */
    public void removeGroup(String name) {
        synchronized (parts.lock()) {
            PersonGroup group = group(name);
            parts.book().remove(group);
            tell(() -> news.groupRemoved(S_OK, group));
        }
    }

    /** Gives a group another name. */
    public void renameGroup(String name, String newName) {
        synchronized (parts.lock()) {
            PersonGroup group = group(name);
            group.name = newName;
            tell(() -> news.groupRenamed(S_OK, group));
        }
    }

    /** Puts somebody on the list into a group. */
    public void addToGroup(String signinName, String groupName) {
        change(signinName, person -> {
            PersonGroup group = group(groupName);
            group.members.add(person);
            tell(() -> news.addedToGroup(S_OK, group, person));
        });
    }

    /** Takes somebody out of a group. */
    public void removeFromGroup(String signinName, String groupName) {
        change(signinName, person -> {
            PersonGroup group = group(groupName);
            group.members.remove(person);
            tell(() -> news.removedFromGroup(S_OK, group, person));
        });
    }

    /** After a sign-in: names that changed meanwhile, then everybody who is not offline (communicator.md 5.1). */
    void arrive() {
        if (!parts.signedIn()) {
            return;
        }
        parts.account().tellPending();
        List<Person> contacts = parts.book().contacts();
        for (Person person : contacts) {
            person.nameSeen.ifPresent(previous -> news.renamed(person, previous));
            person.nameSeen = Optional.empty();
        }
        contacts.stream()
                .filter(person -> !person.status.equals(MyStatus.OFFLINE))
                .forEach(news::status);
    }

    private void change(String signinName, Consumer<Person> how) {
        synchronized (parts.lock()) {
            how.accept(parts.book()
                    .find(signinName)
                    .orElseThrow(() -> new IllegalArgumentException("the server does not know " + signinName)));
        }
    }

    private PersonGroup group(String name) {
        return parts.book().group(name).orElseThrow(() -> new IllegalArgumentException("there is no group " + name));
    }

    private Person personOrNew(String signinName, String friendlyName) {
        return parts.book()
                .find(signinName)
                .orElseGet(() -> parts.book().know(new Person(signinName, friendlyName, MyStatus.OFFLINE)));
    }

    private void tell(Runnable event) {
        if (parts.signedIn()) {
            event.run();
        }
    }

    /** Of people off the list the client hears when somebody asked for them. */
    private void tellOf(Person person, Runnable event) {
        if (parts.book().lists(person) || person.followed) {
            tell(event);
        }
    }
}
