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
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.PhoneType;
import org.presencemonitor.messenger.PresenceProperties;
import org.presencemonitor.messenger.PresenceProperty;
import org.presencemonitor.simulator.profile.Profile;

/**
 * The local user's own account, as the server keeps it. Methods may be called from any thread and at any time; a
 * signed-in client raises the event that belongs to the change.
 */
public final class SimulatedAccount {
    private static final int INBOX = 0;
    private static final Set<PresenceProperty> WORDS =
            Set.of(PresenceProperty.PRESENCE_NOTE, PresenceProperty.IS_OOF, PresenceProperty.CUSTOM_STATUS_STRING);

    private final Object lock;
    private final Supplier<Profile> profile;
    private final SimulatedSession session;
    private final ListenerQueues listeners;
    private final Map<PhoneType, String> phones = new EnumMap<>(PhoneType.class);
    private final Map<Integer, String> properties = new HashMap<>();
    private final Map<PresenceProperty, Object> words = new EnumMap<>(PresenceProperty.class);
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

    /** An administrator gives the user another friendly name; while signed out it is told after the next sign-in. */
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

    /** The user gets a telephone number. */
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

    /** So many messages in the inbox are unread now. */
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

    /** There is no inbox to count in. */
    public void removeInbox() {
        synchronized (lock) {
            unreadEmail = OptionalInt.empty();
        }
    }

    /** As on a computer where the user never signed in: AutoSignin fails until the sign-in dialog has been answered. */
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
        return renamed.orElseGet(() -> profile.get().friendlyName());
    }

    OptionalInt unreadEmail() {
        return unreadEmail;
    }

    String phone(PhoneType type) {
        return phones.getOrDefault(type, "");
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

    /** What the user publishes beside the status: a note, a text of his own, out of office. */
    void publish(PresenceProperties published) {
        for (PresenceProperty word : WORDS) {
            published.get(word).ifPresentOrElse(value -> words.put(word, value), () -> words.remove(word));
        }
    }

    PresenceProperties withPublished(PresenceProperties published) {
        PresenceProperties all = published;
        for (Map.Entry<PresenceProperty, Object> word : words.entrySet()) {
            all = all.with(word.getKey(), word.getValue());
        }
        return all;
    }

    /** A change that was made while signed out is told now (communicator.md 5.1). */
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
