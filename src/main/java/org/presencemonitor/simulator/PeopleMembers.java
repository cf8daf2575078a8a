package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.E_FAIL;
import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.hresult.HResult.MSGR_E_ALREADY_IN_LIST;
import static org.presencemonitor.hresult.HResult.MSGR_E_DISCONNECTED;
import static org.presencemonitor.hresult.HResult.MSGR_E_USER_NOT_FOUND;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.messenger.MessengerMember.ADD_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.CREATE_GROUP;
import static org.presencemonitor.messenger.MessengerMember.FIND_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.GET_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.RESOLVE_CONTACT;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.AddressType;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.Resolution;
import org.presencemonitor.simulator.SimulatedDialogs.Dialog;

/** What the members about other people do (communicator.md 4.1). Used under the client's lock. */
record PeopleMembers(ClientContext parts, ProcessLifetime life) {
    static final int LONGEST_NAME = 129;
    private static final int LONGEST_ID = 38;
    private static final Pattern BLANKS = Pattern.compile("[ \\r\\n]");

    static boolean hasBlanks(String text) {
        return BLANKS.matcher(text).find();
    }

    MessengerContact getContact(@Nullable String signinName, @Nullable String serviceId) {
        if (signinName == null || serviceId == null) {
            throw CallInterceptor.failing(GET_CONTACT.fullName(), E_FAIL);
        }
        if (signinName.length() > LONGEST_NAME
                || serviceId.length() > LONGEST_ID
                || hasBlanks(signinName)
                || hasBlanks(serviceId)) {
            throw CallInterceptor.failing(GET_CONTACT.fullName(), E_INVALIDARG);
        }
        parts.requireSignedIn(GET_CONTACT);
        Optional<Person> listed = parts.book().find(signinName).filter(parts.book()::lists);
        if (listed.isPresent()) {
            return new SimulatedContact(parts, life, listed.get());
        }
        boolean ours = serviceId.equalsIgnoreCase(parts.profile().get().serviceId());
        if (!ours || signinName.isEmpty()) {
            throw CallInterceptor.failing(GET_CONTACT.fullName(), MSGR_E_USER_NOT_FOUND);
        }
        return isMe(signinName) ? new SelfContact(parts, life) : offList(signinName);
    }

    private boolean isMe(String signinName) {
        return signinName.equalsIgnoreCase(parts.profile().get().signinName());
    }

    /** Anybody can be made; data arrives for those whom the server knows. */
    private MessengerContact offList(String signinName) {
        Person person =
                parts.book().find(signinName).orElseGet(() -> new Person(signinName, signinName, MyStatus.UNKNOWN));
        boolean known = parts.book().find(signinName).isPresent();
        if (known && !person.followed) {
            parts.requests().ask(() -> dataArrives(person));
        }
        return new SimulatedContact(parts, life, person);
    }

    private void dataArrives(Person person) {
        if (parts.signedIn()) {
            person.followed = true;
            ContactEvents news = new ContactEvents(parts);
            news.renamed(person, person.signinName);
            news.status(person);
        }
    }

    /** The wizard's user adds the address at once, or changes his mind where there is none. */
    HResult addContact(String email) {
        parts.requireSignedIn(ADD_CONTACT);
        return parts.dialogs().show(ADD_CONTACT, Dialog.CONTACT, () -> {
            if (!email.isBlank()) {
                parts.requests().ask(() -> added(email));
            }
        });
    }

    private void added(String email) {
        Optional<Person> known = parts.book().find(email);
        HResult hr = added(known);
        new ContactEvents(parts).listAdd(hr, email, hr.succeeded() ? known : Optional.empty());
    }

    private HResult added(Optional<Person> known) {
        if (!parts.signedIn()) {
            return MSGR_E_DISCONNECTED;
        }
        if (known.isEmpty()) {
            return MSGR_E_USER_NOT_FOUND;
        }
        if (parts.book().lists(known.get())) {
            return MSGR_E_ALREADY_IN_LIST;
        }
        parts.book().add(known.get());
        return S_OK;
    }

    HResult findContact() {
        parts.requireSignedIn(FIND_CONTACT);
        return parts.dialogs().show(FIND_CONTACT, Dialog.CONTACT, () -> {});
    }

    MessengerGroup createGroup(String name) {
        GroupNames.require(parts, CREATE_GROUP, name);
        PersonGroup group = parts.book().addGroup(name);
        new ContactEvents(parts).groupAdded(group);
        return new SimulatedGroup(parts, life, group);
    }

    /** An external address is an SMTP address elsewhere: the simulated server knows both the same way. */
    String resolveContact(AddressType type, String address, Resolution resolution) {
        parts.requireSignedIn(RESOLVE_CONTACT);
        List<Person> where = resolution == Resolution.CACHED_ONLY
                ? parts.book().contacts()
                : parts.book().people();
        return where.stream()
                .filter(person -> address.equalsIgnoreCase(
                        type == AddressType.DISPLAY_NAME ? person.friendlyName : person.signinName))
                .findFirst()
                .map(person -> person.signinName)
                .orElseThrow(() -> CallInterceptor.failing(RESOLVE_CONTACT.fullName(), MSGR_E_USER_NOT_FOUND));
    }
}
