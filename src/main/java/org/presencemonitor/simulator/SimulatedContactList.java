package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.hresult.HResult.MSGR_E_DISCONNECTED;
import static org.presencemonitor.hresult.HResult.MSGR_E_USER_NOT_FOUND;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.messenger.MessengerMember.CONTACTS_COUNT;
import static org.presencemonitor.messenger.MessengerMember.CONTACTS_ITEM;
import static org.presencemonitor.messenger.MessengerMember.CONTACTS_REMOVE;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerContacts;

/** The contact list, or those of it that are in a group; without members while signed out (communicator.md 4.1). */
final class SimulatedContactList implements MessengerContacts {
    private final ClientContext parts;
    private final ProcessLifetime life;
    private final Calls calls;
    private final Supplier<Collection<Person>> content;

    SimulatedContactList(ClientContext parts, ProcessLifetime life, Supplier<Collection<Person>> content) {
        this.parts = parts;
        this.life = life;
        this.calls = new Calls(parts, life::end);
        this.content = content;
    }

    @Override
    public int count() {
        return calls.answer(CONTACTS_COUNT, () -> people().size());
    }

    @Override
    public MessengerContact item(int index) {
        return calls.answer(CONTACTS_ITEM, List.of(Integer.toString(index)), () -> {
            List<Person> people = people();
            if (index < 0 || index >= people.size()) {
                throw CallInterceptor.failing(CONTACTS_ITEM.fullName(), E_INVALIDARG);
            }
            return new SimulatedContact(parts, life, people.get(index));
        });
    }

    @Override
    public void remove(MessengerContact contact) {
        Person person = SimulatedContact.personOf(contact);
        calls.run(CONTACTS_REMOVE, List.of(person.signinName), () -> {
            parts.requireSignedIn(CONTACTS_REMOVE);
            if (!people().contains(person)) {
                throw CallInterceptor.failing(CONTACTS_REMOVE.fullName(), MSGR_E_USER_NOT_FOUND);
            }
            parts.requests().ask(() -> removed(person));
        });
    }

    private void removed(Person person) {
        if (parts.signedIn()) {
            parts.book().remove(person);
        }
        new ContactEvents(parts).listRemove(parts.signedIn() ? S_OK : MSGR_E_DISCONNECTED, person);
    }

    private List<Person> people() {
        return parts.signedIn() ? List.copyOf(content.get()) : List.of();
    }
}
