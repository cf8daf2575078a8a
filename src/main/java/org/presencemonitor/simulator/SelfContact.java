package org.presencemonitor.simulator;

import static org.presencemonitor.messenger.MessengerMember.CONTACT_PRESENCE_PROPERTIES;

import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;
import org.presencemonitor.messenger.PresenceProperties;

/** The local user as a contact, whose presence can be written (communicator.md 2.3). */
final class SelfContact extends SimulatedContact {
    SelfContact(ClientContext client, ProcessLifetime lifetime) {
        super(client, lifetime, new Person(client.profile().identity().signinName(), "", MyStatus.UNKNOWN));
    }

    @Override
    boolean isSelfContact() {
        return true;
    }

    @Override
    String name() {
        return client.profile().identity().signinName();
    }

    @Override
    Person person() {
        return new Person(signinName(), friendlyName(), MyStatus.UNKNOWN);
    }

    @Override
    public String friendlyName() {
        return answer(MessengerMember.CONTACT_FRIENDLY_NAME, arguments(), client.account()::friendlyName);
    }

    @Override
    public MyStatus status() {
        return answer(MessengerMember.CONTACT_STATUS, arguments(), client.session()::status);
    }

    @Override
    public void setBlocked(boolean blocked) {
        put(MessengerMember.CONTACT_BLOCKED, arguments(Boolean.toString(blocked)), () -> {
            throw CallInterceptor.failing(MessengerMember.CONTACT_BLOCKED, HResult.E_FAIL);
        });
    }

    @Override
    public boolean isSelf() {
        return answer(MessengerMember.CONTACT_IS_SELF, arguments(), () -> true);
    }

    @Override
    public String phoneNumber(PhoneType type) {
        return answer(
                MessengerMember.CONTACT_PHONE_NUMBER,
                arguments(type.name()),
                () -> client.account().phone(MessengerMember.CONTACT_PHONE_NUMBER, type));
    }

    @Override
    public String property(int index) {
        return answer(
                MessengerMember.CONTACT_PROPERTY,
                arguments(Integer.toString(index)),
                () -> client.account().property(index));
    }

    @Override
    public PresenceProperties presenceProperties() {
        return answer(CONTACT_PRESENCE_PROPERTIES, arguments(), () -> {
            client.requireSignedIn(CONTACT_PRESENCE_PROPERTIES);
            return client.account()
                    .withPublished(PublishedPresence.of(client.session().status(), false));
        });
    }

    @Override
    public void setPresenceProperties(PresenceProperties properties) {
        put(CONTACT_PRESENCE_PROPERTIES, arguments(), () -> {
            client.requireSignedIn(CONTACT_PRESENCE_PROPERTIES);
            MyStatus wanted = PublishedPresence.status(properties);
            client.account().publish(properties);
            client.session().change(wanted);
        });
    }
}
