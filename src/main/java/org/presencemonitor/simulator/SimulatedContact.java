package org.presencemonitor.simulator;

import static org.presencemonitor.messenger.MessengerMember.CONTACT_BLOCKED;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_PRESENCE_PROPERTIES;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;
import org.presencemonitor.messenger.PresenceProperties;

/** A contact as the client shows it, on the list or off it (communicator.md 4.1). Valid until the process ends. */
class SimulatedContact extends SimulatedObject implements MessengerContact {
    private final Person person;

    SimulatedContact(ClientContext client, ProcessLifetime lifetime, Person person) {
        super(client, lifetime);
        this.person = person;
    }

    /** The person that an argument of a member stands for. */
    static Person personOf(MessengerContact contact) {
        return contact instanceof SimulatedContact ours
                ? ours.person()
                : new Person(contact.signinName(), contact.friendlyName(), MyStatus.UNKNOWN);
    }

    Person person() {
        return person;
    }

    /** The sign-in name. */
    String name() {
        return person.signinName;
    }

    /** A member's arguments as the journal shows them: the contact's name first. */
    final List<String> arguments(String... others) {
        return Stream.concat(Stream.of(name()), Stream.of(others)).toList();
    }

    @Override
    public String friendlyName() {
        return answer(
                MessengerMember.CONTACT_FRIENDLY_NAME,
                arguments(),
                () -> known() ? person.friendlyName : person.signinName);
    }

    @Override
    public MyStatus status() {
        return answer(MessengerMember.CONTACT_STATUS, arguments(), () -> {
            boolean shown = client.signedIn() && known();
            return shown ? person.status : MyStatus.UNKNOWN;
        });
    }

    @Override
    public String signinName() {
        return answer(MessengerMember.CONTACT_SIGNIN_NAME, arguments(), this::name);
    }

    @Override
    public String serviceName() {
        return answer(
                MessengerMember.CONTACT_SERVICE_NAME,
                arguments(),
                () -> client.profile().identity().serviceName());
    }

    @Override
    public String serviceId() {
        return answer(
                MessengerMember.CONTACT_SERVICE_ID,
                arguments(),
                () -> client.profile().identity().serviceId());
    }

    @Override
    public boolean isBlocked() {
        return answer(CONTACT_BLOCKED, arguments(), () -> person.blocked);
    }

    @Override
    public void setBlocked(boolean blocked) {
        put(CONTACT_BLOCKED, arguments(Boolean.toString(blocked)), () -> {
            client.requireSignedIn(CONTACT_BLOCKED);
            request(() -> person.blocked = blocked, hr -> events().block(hr, person));
        });
    }

    @Override
    public boolean isSelf() {
        return answer(MessengerMember.CONTACT_IS_SELF, arguments(), () -> false);
    }

    @Override
    public boolean canPage() {
        return answer(MessengerMember.CONTACT_CAN_PAGE, arguments(), () -> person.pager);
    }

    @Override
    public String phoneNumber(PhoneType type) {
        return answer(
                MessengerMember.CONTACT_PHONE_NUMBER,
                arguments(type.name()),
                () -> SimulatedAccount.numberOf(MessengerMember.CONTACT_PHONE_NUMBER, person.phones, type));
    }

    @Override
    public String property(int index) {
        return answer(
                MessengerMember.CONTACT_PROPERTY,
                arguments(Integer.toString(index)),
                () -> person.properties.getOrDefault(index, ""));
    }

    @Override
    public PresenceProperties presenceProperties() {
        return answer(CONTACT_PRESENCE_PROPERTIES, arguments(), () -> {
            client.requireSignedIn(CONTACT_PRESENCE_PROPERTIES);
            return PublishedPresence.of(known() ? person.status : MyStatus.UNKNOWN, person.blocked);
        });
    }

    @Override
    public void setPresenceProperties(PresenceProperties properties) {
        put(CONTACT_PRESENCE_PROPERTIES, arguments(), () -> {
            throw CallInterceptor.failing(CONTACT_PRESENCE_PROPERTIES, HResult.E_ACCESSDENIED);
        });
    }

    /** The same person as the same process shows it: a client that asks twice gets one contact. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SimulatedContact same
                && isOfSameProcess(same)
                && isSelfContact() == same.isSelfContact()
                && name().equalsIgnoreCase(same.name());
    }

    @Override
    public int hashCode() {
        return name().toLowerCase(Locale.ROOT).hashCode();
    }

    boolean isSelfContact() {
        return false;
    }

    private boolean known() {
        return client.knows(person);
    }
}
