package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.E_ACCESSDENIED;
import static org.presencemonitor.hresult.HResult.MSGR_E_DISCONNECTED;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_BLOCKED;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_CAN_PAGE;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_FRIENDLY_NAME;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_IS_SELF;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_PHONE_NUMBER;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_PRESENCE_PROPERTIES;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_PROPERTY;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_SERVICE_ID;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_SERVICE_NAME;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_SIGNIN_NAME;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_STATUS;

import java.util.List;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;
import org.presencemonitor.messenger.PresenceProperties;

/** A contact as the client shows it, on the list or off it (communicator.md 4.1). Lives as long as the process. */
final class SimulatedContact implements MessengerContact {
    private final ClientContext parts;
    private final Calls calls;
    private final Person person;

    SimulatedContact(ClientContext parts, ProcessLifetime life, Person person) {
        this.parts = parts;
        this.calls = new Calls(parts, life::end);
        this.person = person;
    }

    /** Whom an argument of a member means. */
    static Person personOf(MessengerContact contact) {
        return contact instanceof SimulatedContact ours
                ? ours.person
                : new Person(contact.signinName(), contact.friendlyName(), MyStatus.UNKNOWN);
    }

    @Override
    public String friendlyName() {
        return calls.answer(CONTACT_FRIENDLY_NAME, who(), () -> known() ? person.friendlyName : person.signinName);
    }

    @Override
    public MyStatus status() {
        return calls.answer(CONTACT_STATUS, who(), () -> {
            boolean shown = parts.signedIn() && known();
            return shown ? person.status : MyStatus.UNKNOWN;
        });
    }

    @Override
    public String signinName() {
        return calls.answer(CONTACT_SIGNIN_NAME, who(), () -> person.signinName);
    }

    @Override
    public String serviceName() {
        return calls.answer(
                CONTACT_SERVICE_NAME, who(), () -> parts.profile().get().serviceName());
    }

    @Override
    public String serviceId() {
        return calls.answer(
                CONTACT_SERVICE_ID, who(), () -> parts.profile().get().serviceId());
    }

    @Override
    public boolean isBlocked() {
        return calls.answer(CONTACT_BLOCKED, who(), () -> person.blocked);
    }

    @Override
    public void setBlocked(boolean blocked) {
        calls.put(CONTACT_BLOCKED, List.of(person.signinName, Boolean.toString(blocked)), () -> {
            parts.requireSignedIn(CONTACT_BLOCKED);
            parts.requests().ask(() -> {
                boolean answered = parts.signedIn();
                person.blocked = answered ? blocked : person.blocked;
                new ContactEvents(parts).block(answered ? S_OK : MSGR_E_DISCONNECTED, person);
            });
        });
    }

    @Override
    public boolean isSelf() {
        return calls.answer(CONTACT_IS_SELF, who(), () -> false);
    }

    @Override
    public boolean canPage() {
        return calls.answer(CONTACT_CAN_PAGE, who(), () -> person.pager);
    }

    @Override
    public String phoneNumber(PhoneType type) {
        return calls.answer(
                CONTACT_PHONE_NUMBER,
                List.of(person.signinName, type.name()),
                () -> person.phones.getOrDefault(type, ""));
    }

    @Override
    public String property(int index) {
        return calls.answer(
                CONTACT_PROPERTY,
                List.of(person.signinName, Integer.toString(index)),
                () -> person.properties.getOrDefault(index, ""));
    }

    @Override
    public PresenceProperties presenceProperties() {
        return calls.answer(CONTACT_PRESENCE_PROPERTIES, who(), () -> {
            parts.requireSignedIn(CONTACT_PRESENCE_PROPERTIES);
            return PublishedPresence.of(known() ? person.status : MyStatus.UNKNOWN, person.blocked);
        });
    }

    @Override
    public void setPresenceProperties(PresenceProperties properties) {
        calls.put(CONTACT_PRESENCE_PROPERTIES, who(), () -> {
            throw CallInterceptor.failing(CONTACT_PRESENCE_PROPERTIES.fullName(), E_ACCESSDENIED);
        });
    }

    private List<String> who() {
        return List.of(person.signinName);
    }

    /** Whether the client has this person's data. */
    private boolean known() {
        return parts.book().lists(person) || person.followed;
    }
}
