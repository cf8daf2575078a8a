package org.presencemonitor.simulator;

import static org.presencemonitor.messenger.MessengerMember.GROUP_ADD_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.GROUP_CONTACTS;
import static org.presencemonitor.messenger.MessengerMember.GROUP_NAME;
import static org.presencemonitor.messenger.MessengerMember.GROUP_REMOVE_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.GROUP_SERVICE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerContacts;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MessengerService;

/** A group as the client shows it. Its changes are requests that the server answers. Valid until the process ends. */
final class SimulatedGroup extends SimulatedObject implements MessengerGroup {
    private final PersonGroup group;

    SimulatedGroup(ClientContext client, ProcessLifetime lifetime, PersonGroup group) {
        super(client, lifetime);
        this.group = group;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SimulatedGroup same && isOfSameProcess(same) && same.shows(group);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(group);
    }

    boolean shows(PersonGroup other) {
        return group == other;
    }

    @Override
    public String name() {
        return answer(GROUP_NAME, () -> group.name);
    }

    @Override
    public void setName(String name) {
        put(GROUP_NAME, List.of(name), () -> {
            client.requireGroupName(GROUP_NAME, name);
            request(() -> group.name = name, hr -> events().groupRenamed(hr, group));
        });
    }

    @Override
    public MessengerService service() {
        return answer(GROUP_SERVICE, () -> new SimulatedService(client, lifetime));
    }

    @Override
    public MessengerContacts contacts() {
        return answer(GROUP_CONTACTS, () -> new SimulatedContactList(client, lifetime, () -> group.members));
    }

    @Override
    public void addContact(MessengerContact contact) {
        Person person = SimulatedContact.personOf(contact);
        run(GROUP_ADD_CONTACT, List.of(person.signinName), () -> {
            client.requireSignedIn(GROUP_ADD_CONTACT);
            if (!client.book().lists(person)) {
                throw CallInterceptor.failing(GROUP_ADD_CONTACT, HResult.MSGR_E_USER_NOT_FOUND);
            }
            request(() -> group.members.add(person), hr -> events().addedToGroup(hr, group, person));
        });
    }

    @Override
    public void removeContact(MessengerContact contact) {
        Person person = SimulatedContact.personOf(contact);
        run(GROUP_REMOVE_CONTACT, List.of(person.signinName), () -> {
            client.requireSignedIn(GROUP_REMOVE_CONTACT);
            if (!group.members.contains(person)) {
                throw CallInterceptor.failing(GROUP_REMOVE_CONTACT, HResult.MSGR_E_USER_NOT_GROUP_MEMBER);
            }
            request(() -> group.members.remove(person), hr -> events().removedFromGroup(hr, group, person));
        });
    }
}
