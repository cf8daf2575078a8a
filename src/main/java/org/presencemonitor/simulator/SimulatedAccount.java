package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.PhoneType;
import org.presencemonitor.messenger.PresenceProperties;
import org.presencemonitor.messenger.PresenceProperty;
import org.presencemonitor.simulator.profile.Profile;

/**
 * The local user's own account, as the server keeps it. Methods may be called from any thread and at any time, and
 * return at once; a signed-in client raises the event that belongs to the change.
 */
public final class SimulatedAccount {
    private static final int INBOX = 0;
    private static final Set<PresenceProperty> PUBLISHED_WITH_STATUS =
            Set.of(PresenceProperty.PRESENCE_NOTE, PresenceProperty.IS_OOF, PresenceProperty.CUSTOM_STATUS_STRING);

    private final Object lock;
    private final Supplier<Profile> profile;
    private final SimulatedSession session;
    private final ListenerQueues listeners;
    private final Map<PhoneType, String> phones = new EnumMap<>(PhoneType.class);
    private final Map<Integer, String> properties = new HashMap<>();
    private final Map<PresenceProperty, Object> published = new EnumMap<>(PresenceProperty.class);
    private Optional<String> renamed = Optional.empty();
    private Optional<String> nameSeen = Optional.empty();
    private OptionalInt unreadEmail = OptionalInt.of(0);
    private boolean credentials = true;

    SimulatedAccount(Object lock, Supplier<Profile> profile, SimulatedSession session, ListenerQueues listeners) {
        this.lock = lock;
        this.profile = profile;
        this.session = session;
        this.listeners = listeners;
    }

    /** An administrator changes the friendly name. While signed out, the event follows the next sign-in. */
    public void rename(String friendlyName) {
        synchronized (lock) {
            String previous = friendlyName();
            renamed = Optional.of(friendlyName);
            if (session.status().isSignedIn()) {
                raiseRenamed(previous);
            } else {
                nameSeen = Optional.of(nameSeen.orElse(previous));
            }
        }
    }

    /** Sets a telephone number of the user; empty for none. */
    public void setPhone(PhoneType type, String number) {
        synchronized (lock) {
            phones.put(type, number);
            if (session.status().isSignedIn()) {
                listeners.raise(
                        MessengerEvent.ON_MY_PHONE_CHANGE,
                        List.of(type.name(), number),
                        sink -> sink.onMyPhoneChange(type, number));
            }
        }
    }

    /** Sets the number of unread messages in the inbox. */
    public void setUnreadEmail(int count) {
        synchronized (lock) {
            unreadEmail = OptionalInt.of(count);
            if (session.status().isSignedIn()) {
                listeners.raise(
                        MessengerEvent.ON_UNREAD_EMAIL_CHANGE,
                        List.of(Integer.toString(INBOX), Integer.toString(count), "true"),
                        sink -> sink.onUnreadEmailChange(INBOX, count, true));
            }
        }
    }

    /** The user has no inbox from now on: UnreadEmailCount answers S_FALSE. No event is raised. */
    public void removeInbox() {
        synchronized (lock) {
            unreadEmail = OptionalInt.empty();
        }
    }

    /** Deletes the stored credentials: AutoSignin fails until the sign-in dialog has been answered. */
    public void forgetCredentials() {
        synchronized (lock) {
            credentials = false;
        }
    }

    void storeCredentials() {
        credentials = true;
    }

    boolean hasCredentials() {
        return credentials;
    }

    String friendlyName() {
        return renamed.orElseGet(() -> profile.get().identity().friendlyName());
    }

    OptionalInt unreadEmail() {
        return unreadEmail;
    }

    /** Throws E_FAIL of the member where there is no number (communicator.md 4.1). */
    String phone(MessengerMember member, PhoneType type) {
        return numberOf(member, phones, type);
    }

    /** The same for the numbers of a contact. */
    static String numberOf(MessengerMember member, Map<PhoneType, String> phones, PhoneType type) {
        return Optional.ofNullable(phones.get(type))
                .filter(number -> !number.isEmpty())
                .orElseThrow(() -> CallInterceptor.failing(member, HResult.E_FAIL));
    }

    String property(int index) {
        return properties.getOrDefault(index, "");
    }

    void setProperty(int index, String value) {
        properties.put(index, value);
        listeners.raise(
                MessengerEvent.ON_MY_PROPERTY_CHANGE,
                List.of(S_OK.hex(), Integer.toString(index), value),
                sink -> sink.onMyPropertyChange(S_OK, index, value));
    }

    /** The user publishes a note, a custom text or out of office beside the status. */
    void publish(PresenceProperties properties) {
        for (PresenceProperty property : PUBLISHED_WITH_STATUS) {
            properties
                    .get(property)
                    .ifPresentOrElse(value -> published.put(property, value), () -> published.remove(property));
        }
    }

    PresenceProperties withPublished(PresenceProperties status) {
        PresenceProperties all = status;
        for (Map.Entry<PresenceProperty, Object> property : published.entrySet()) {
            all = all.with(property.getKey(), property.getValue());
        }
        return all;
    }

    /** Raises the event of a change that was made while signed out (communicator.md 5.1). */
    void raisePending() {
        nameSeen.ifPresent(this::raiseRenamed);
        nameSeen = Optional.empty();
    }

    private void raiseRenamed(String previous) {
        listeners.raise(
                MessengerEvent.ON_MY_FRIENDLY_NAME_CHANGE,
                List.of(S_OK.hex(), previous),
                sink -> sink.onMyFriendlyNameChange(S_OK, previous));
    }
}
