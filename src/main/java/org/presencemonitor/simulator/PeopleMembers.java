package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.MSGR_E_USER_NOT_FOUND;
import static org.presencemonitor.messenger.MessengerMember.ADD_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.CREATE_GROUP;
import static org.presencemonitor.messenger.MessengerMember.FIND_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.GET_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.RESOLVE_CONTACT;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.AddressType;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.Resolution;
import org.presencemonitor.simulator.SimulatedDialogs.Dialog;

/** The members about other people (communicator.md 4.1). Used under the client's lock. */
record PeopleMembers(ClientContext client, ProcessLifetime lifetime) {
    static final int MAX_NAME_LENGTH = 129;
    private static final int MAX_ID_LENGTH = 38;
    private static final Pattern BLANKS = Pattern.compile("[ \\r\\n]");

    static boolean hasBlanks(String text) {
        return BLANKS.matcher(text).find();
    }

    MessengerContact getContact(@Nullable String signinName, @Nullable String serviceId) {
        if (signinName == null || serviceId == null) {
            throw CallInterceptor.failing(GET_CONTACT, HResult.E_FAIL);
        }
        if (signinName.length() > MAX_NAME_LENGTH
                || serviceId.length() > MAX_ID_LENGTH
                || hasBlanks(signinName)
                || hasBlanks(serviceId)) {
            throw CallInterceptor.failing(GET_CONTACT, HResult.E_INVALIDARG);
        }
        client.requireSignedIn(GET_CONTACT);
        Optional<Person> listed = client.book().find(signinName).filter(client.book()::lists);
        if (listed.isPresent()) {
            return new SimulatedContact(client, lifetime, listed.get());
        }
        boolean ours = serviceId.equalsIgnoreCase(client.profile().identity().serviceId());
        if (!ours || signinName.isEmpty()) {
            throw CallInterceptor.failing(GET_CONTACT, MSGR_E_USER_NOT_FOUND);
        }
        return client.isMe(signinName) ? new SelfContact(client, lifetime) : offList(signinName);
    }

    /** A contact can be made for any name; data arrives if the server knows it. */
    private MessengerContact offList(String signinName) {
        Person person = client.person(signinName);
        boolean known = client.book().find(signinName).isPresent();
        if (known && !client.knows(person)) {
            BooleanSupplier sameSession = client.thisSession();
            client.requests().ask(() -> {
                if (sameSession.getAsBoolean()) {
                    dataArrives(person);
                }
            });
        }
        return new SimulatedContact(client, lifetime, person);
    }

    private void dataArrives(Person person) {
        client.follow(person);
        ContactEvents events = new ContactEvents(client);
        events.renamed(person, person.signinName);
        events.status(person);
    }

    /** The user of the wizard adds the address at once, or closes the wizard if there is none. */
    HResult addContact(String email) {
        client.requireSignedIn(ADD_CONTACT);
        return client.dialogs().show(ADD_CONTACT, Dialog.CONTACT, () -> {
            if (!email.isBlank()) {
                BooleanSupplier sameSession = client.thisSession();
                client.requests().ask(() -> added(email, sameSession.getAsBoolean()));
            }
        });
    }

    private void added(String email, boolean sameSession) {
        Optional<Person> known = client.book().find(email);
        HResult hr = sameSession ? added(known) : HResult.MSGR_E_DISCONNECTED;
        new ContactEvents(client).listAdd(hr, email, hr.succeeded() ? known : Optional.empty());
    }

    private HResult added(Optional<Person> known) {
        if (known.isEmpty()) {
            return MSGR_E_USER_NOT_FOUND;
        }
        if (client.book().lists(known.get())) {
            return HResult.MSGR_E_ALREADY_IN_LIST;
        }
        client.book().add(known.get());
        return HResult.S_OK;
    }

    HResult findContact() {
        client.requireSignedIn(FIND_CONTACT);
        return client.dialogs().show(FIND_CONTACT, Dialog.CONTACT, () -> {});
    }

    MessengerGroup createGroup(String name) {
        client.requireGroupName(CREATE_GROUP, name);
        PersonGroup group = client.book().addGroup(name);
        new ContactEvents(client).groupAdded(group);
        return new SimulatedGroup(client, lifetime, group);
    }

    /** The simulated server treats external addresses like its own. */
    String resolveContact(AddressType type, String address, Resolution resolution) {
        client.requireSignedIn(RESOLVE_CONTACT);
        List<Person> where = resolution == Resolution.CACHED_ONLY
                ? client.book().contacts()
                : client.book().people();
        return where.stream()
                .filter(person -> address.equalsIgnoreCase(
                        type == AddressType.DISPLAY_NAME ? person.friendlyName : person.signinName))
                .findFirst()
                .map(person -> person.signinName)
                .orElseThrow(() -> CallInterceptor.failing(RESOLVE_CONTACT, MSGR_E_USER_NOT_FOUND));
    }
}
