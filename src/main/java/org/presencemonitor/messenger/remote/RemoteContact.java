package org.presencemonitor.messenger.remote;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PhoneType;
import org.presencemonitor.messenger.PresenceProperties;

/** A contact of a client in another process. */
public record RemoteContact(RemoteObject contact) implements MessengerContact {
    private static final String CONTACT_ADVANCED = "{086F69C0-2FBD-46B3-BE50-EC401AB86099}";

    /** The client's object of a contact that is to be passed back to its client. */
    public static RemoteObject of(MessengerContact contact) {
        if (contact instanceof RemoteContact mine) {
            return mine.contact;
        }
        throw new IllegalArgumentException(contact + " is not a contact of this client");
    }

    @Override
    public String friendlyName() {
        return contact.text(MessengerMember.CONTACT_FRIENDLY_NAME);
    }

    @Override
    public MyStatus status() {
        return contact.status(MessengerMember.CONTACT_STATUS);
    }

    @Override
    public String signinName() {
        return contact.text(MessengerMember.CONTACT_SIGNIN_NAME);
    }

    @Override
    public String serviceName() {
        return contact.text(MessengerMember.CONTACT_SERVICE_NAME);
    }

    @Override
    public String serviceId() {
        return contact.text(MessengerMember.CONTACT_SERVICE_ID);
    }

    @Override
    public boolean isBlocked() {
        return contact.flag(MessengerMember.CONTACT_BLOCKED);
    }

    @Override
    public void setBlocked(boolean blocked) {
        contact.put(MessengerMember.CONTACT_BLOCKED, blocked);
    }

    @Override
    public boolean isSelf() {
        return contact.flag(MessengerMember.CONTACT_IS_SELF);
    }

    @Override
    public boolean canPage() {
        return contact.flag(MessengerMember.CONTACT_CAN_PAGE);
    }

    @Override
    public String phoneNumber(PhoneType type) {
        return contact.text(MessengerMember.CONTACT_PHONE_NUMBER, type.value());
    }

    @Override
    public String property(int index) {
        return contact.text(MessengerMember.CONTACT_PROPERTY, index);
    }

    @Override
    public PresenceProperties presenceProperties() {
        return new PresenceProperties(contact.as(CONTACT_ADVANCED)
                .get(MessengerMember.CONTACT_PRESENCE_PROPERTIES)
                .map(RemoteContact::elements)
                .orElse(List.of()));
    }

    @Override
    public void setPresenceProperties(PresenceProperties properties) {
        contact.as(CONTACT_ADVANCED).put(MessengerMember.CONTACT_PRESENCE_PROPERTIES, properties.values());
    }

    private static List<Optional<Object>> elements(Object array) {
        return array instanceof List<?> values
                ? values.stream()
                        .map(value -> value instanceof Optional<?> element
                                ? element.map(Object.class::cast)
                                : Optional.empty())
                        .toList()
                : List.of();
    }
}
