package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.E_FAIL;
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

/** The local user as a contact, whose presence can be written (communicator.md 2.3). */
final class SelfContact implements MessengerContact {
    private final ClientContext parts;
    private final Calls calls;

    SelfContact(ClientContext parts, ProcessLifetime life) {
        this.parts = parts;
        this.calls = new Calls(parts, life::end);
    }

    @Override
    public String friendlyName() {
        return calls.answer(CONTACT_FRIENDLY_NAME, who(), parts.account()::friendlyName);
    }

    @Override
    public MyStatus status() {
        return calls.answer(CONTACT_STATUS, who(), parts.session()::status);
    }

    @Override
    public String signinName() {
        return calls.answer(CONTACT_SIGNIN_NAME, who(), this::name);
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
        return calls.answer(CONTACT_BLOCKED, who(), () -> false);
    }

    @Override
    public void setBlocked(boolean blocked) {
        calls.put(CONTACT_BLOCKED, List.of(name(), Boolean.toString(blocked)), () -> {
            throw CallInterceptor.failing(CONTACT_BLOCKED.fullName(), E_FAIL);
        });
    }

    @Override
    public boolean isSelf() {
        return calls.answer(CONTACT_IS_SELF, who(), () -> true);
    }

    @Override
    public boolean canPage() {
        return calls.answer(CONTACT_CAN_PAGE, who(), () -> false);
    }

    @Override
    public String phoneNumber(PhoneType type) {
        return calls.answer(
                CONTACT_PHONE_NUMBER,
                List.of(name(), type.name()),
                () -> parts.account().phone(type));
    }

    @Override
    public String property(int index) {
        return calls.answer(
                CONTACT_PROPERTY,
                List.of(name(), Integer.toString(index)),
                () -> parts.account().property(index));
    }

    @Override
    public PresenceProperties presenceProperties() {
        return calls.answer(CONTACT_PRESENCE_PROPERTIES, who(), () -> {
            parts.requireSignedIn(CONTACT_PRESENCE_PROPERTIES);
            return parts.account()
                    .withWords(PublishedPresence.of(parts.session().status(), false));
        });
    }

    @Override
    public void setPresenceProperties(PresenceProperties properties) {
        calls.put(CONTACT_PRESENCE_PROPERTIES, who(), () -> {
            parts.requireSignedIn(CONTACT_PRESENCE_PROPERTIES);
            MyStatus wanted = PublishedPresence.status(properties);
            parts.account().say(properties);
            parts.session().change(wanted);
        });
    }

    private String name() {
        return parts.profile().get().signinName();
    }

    private List<String> who() {
        return List.of(name());
    }
}
