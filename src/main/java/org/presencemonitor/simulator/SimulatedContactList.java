package org.presencemonitor.simulator;

import static org.presencemonitor.messenger.MessengerMember.CONTACTS_COUNT;
import static org.presencemonitor.messenger.MessengerMember.CONTACTS_ITEM;
import static org.presencemonitor.messenger.MessengerMember.CONTACTS_REMOVE;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerContacts;

/**
 * The contact list, its contacts in one group, or the participants of a conversation; empty while signed out
 * (communicator.md 4.1).
 */
final class SimulatedContactList extends SimulatedObject implements MessengerContacts {
    private final Supplier<Collection<Person>> content;
    private final boolean readOnly;

    SimulatedContactList(ClientContext client, ProcessLifetime lifetime, Supplier<Collection<Person>> content) {
        this(client, lifetime, content, false);
    }

    private SimulatedContactList(
            ClientContext client, ProcessLifetime lifetime, Supplier<Collection<Person>> content, boolean readOnly) {
        super(client, lifetime);
        this.content = content;
        this.readOnly = readOnly;
    }

    /** From which nobody can be removed (communicator.md 4.3). */
    static SimulatedContactList readOnly(
            ClientContext client, ProcessLifetime lifetime, Supplier<Collection<Person>> content) {
        return new SimulatedContactList(client, lifetime, content, true);
    }

    @Override
    public int count() {
        return answer(CONTACTS_COUNT, () -> people().size());
    }

    @Override
    public MessengerContact item(int index) {
        return answer(CONTACTS_ITEM, List.of(Integer.toString(index)), () -> {
            List<Person> people = people();
            CallInterceptor.checkIndex(CONTACTS_ITEM, index, people.size());
            return new SimulatedContact(client, lifetime, people.get(index));
        });
    }

    @Override
    public void remove(MessengerContact contact) {
        Person person = SimulatedContact.personOf(contact);
        run(CONTACTS_REMOVE, List.of(person.signinName), () -> {
            client.requireSignedIn(CONTACTS_REMOVE);
            if (readOnly) {
                throw CallInterceptor.failing(CONTACTS_REMOVE, HResult.E_FAIL);
            }
            if (!people().contains(person)) {
                throw CallInterceptor.failing(CONTACTS_REMOVE, HResult.MSGR_E_USER_NOT_FOUND);
            }
            request(() -> client.remove(person), hr -> events().listRemove(hr, person));
        });
    }

    private List<Person> people() {
        return client.signedIn() ? List.copyOf(content.get()) : List.of();
    }
}
