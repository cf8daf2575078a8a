package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.MSGR_E_DISCONNECTED;
import static org.presencemonitor.hresult.HResult.MSGR_E_USER_NOT_FOUND;
import static org.presencemonitor.hresult.HResult.MSGR_E_USER_NOT_GROUP_MEMBER;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.messenger.MessengerMember.GROUP_ADD_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.GROUP_CONTACTS;
import static org.presencemonitor.messenger.MessengerMember.GROUP_NAME;
import static org.presencemonitor.messenger.MessengerMember.GROUP_REMOVE_CONTACT;

import java.util.List;
import java.util.function.Consumer;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerContacts;
import org.presencemonitor.messenger.MessengerGroup;

/** A group as the client shows it. Its changes are requests that the server answers. Lives as long as the process. */
final class SimulatedGroup implements MessengerGroup {
    private final ClientContext parts;
    private final ProcessLifetime life;
    private final Calls calls;
    private final PersonGroup group;

    SimulatedGroup(ClientContext parts, ProcessLifetime life, PersonGroup group) {
        this.parts = parts;
        this.life = life;
        this.calls = new Calls(parts, life::end);
        this.group = group;
    }

    boolean shows(PersonGroup other) {
        return group == other;
    }

    @Override
    public String name() {
        return calls.answer(GROUP_NAME, () -> group.name);
    }

    @Override
    public void setName(String name) {
        calls.put(GROUP_NAME, List.of(name), () -> {
            GroupNames.require(parts, GROUP_NAME, name);
            request(() -> group.name = name, hr -> news().groupRenamed(hr, group));
        });
    }

    @Override
    public MessengerContacts contacts() {
        return calls.answer(GROUP_CONTACTS, () -> new SimulatedContactList(parts, life, () -> group.members));
    }

    @Override
    public void addContact(MessengerContact contact) {
        Person person = SimulatedContact.personOf(contact);
        calls.run(GROUP_ADD_CONTACT, List.of(person.signinName), () -> {
            parts.requireSignedIn(GROUP_ADD_CONTACT);
            if (!parts.book().lists(person)) {
                throw CallInterceptor.failing(GROUP_ADD_CONTACT.fullName(), MSGR_E_USER_NOT_FOUND);
            }
            request(() -> group.members.add(person), hr -> news().addedToGroup(hr, group, person));
        });
    }

    @Override
    public void removeContact(MessengerContact contact) {
        Person person = SimulatedContact.personOf(contact);
        calls.run(GROUP_REMOVE_CONTACT, List.of(person.signinName), () -> {
            parts.requireSignedIn(GROUP_REMOVE_CONTACT);
            if (!group.members.contains(person)) {
                throw CallInterceptor.failing(GROUP_REMOVE_CONTACT.fullName(), MSGR_E_USER_NOT_GROUP_MEMBER);
            }
            request(() -> group.members.remove(person), hr -> news().removedFromGroup(hr, group, person));
        });
    }

    /** Signed out when the answer is due, nothing changes and the event says so. */
    private void request(Runnable change, Consumer<HResult> news) {
        parts.requests().ask(() -> {
            if (parts.signedIn()) {
                change.run();
            }
            news.accept(parts.signedIn() ? S_OK : MSGR_E_DISCONNECTED);
        });
    }

    private ContactEvents news() {
        return new ContactEvents(parts);
    }
}
