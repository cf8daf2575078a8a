package org.presencemonitor.simulator.scenario;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MyStatus;

/** The events a recording knows, with their documented arguments (communicator.md 5). */
enum RecordedEvent {
    ON_SIGNIN("OnSignin", 1, (sink, hr, status) -> sink.onSignin(hr)),
    ON_SIGNOUT("OnSignout", 0, (sink, hr, status) -> sink.onSignout()),
    ON_MY_STATUS_CHANGE("OnMyStatusChange", 2, MessengerEvents::onMyStatusChange),
    /** The previous name is not kept: a recording may be shown to others. */
    ON_MY_FRIENDLY_NAME_CHANGE("OnMyFriendlyNameChange", 1, (sink, hr, status) -> sink.onMyFriendlyNameChange(hr, "")),
    ON_APP_SHUTDOWN("OnAppShutdown", 0, (sink, hr, status) -> sink.onAppShutdown());

    static final Map<String, RecordedEvent> BY_NAME = new LinkedHashMap<>();

    static {
        Arrays.stream(values()).forEach(event -> BY_NAME.put(event.word, event));
    }

    private final String word;
    private final int arguments;
    private final Delivery delivery;

    /** Hands an event to a sink. */
    private interface Delivery {
        void to(MessengerEvents sink, HResult hr, MyStatus status);
    }

    RecordedEvent(String word, int arguments, Delivery delivery) {
        this.word = word;
        this.arguments = arguments;
        this.delivery = delivery;
    }

    String word() {
        return word;
    }

    int arguments() {
        return arguments;
    }

    void deliver(MessengerEvents sink, HResult hr, MyStatus status) {
        delivery.to(sink, hr, status);
    }
}
