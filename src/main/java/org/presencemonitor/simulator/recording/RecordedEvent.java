package org.presencemonitor.simulator.recording;

import java.util.LinkedHashMap;
import java.util.Map;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MyStatus;

/**
 * An event that a recording keeps (communicator.md 5).
 *
 * @param arguments how many of hr and status it carries, in this order
 */
public record RecordedEvent(String word, int arguments, Delivery delivery) {
    public static final Map<String, RecordedEvent> BY_NAME = new LinkedHashMap<>();

    static final RecordedEvent ON_SIGNIN = known("OnSignin", 1, (sink, hr, status) -> sink.onSignin(hr));
    static final RecordedEvent ON_SIGNOUT = known("OnSignout", 0, (sink, hr, status) -> sink.onSignout());
    public static final RecordedEvent ON_MY_STATUS_CHANGE =
            known("OnMyStatusChange", 2, MessengerEvents::onMyStatusChange);
    /** Without the previous name: a recording may be shown to others. */
    static final RecordedEvent ON_MY_FRIENDLY_NAME_CHANGE =
            known("OnMyFriendlyNameChange", 1, (sink, hr, status) -> sink.onMyFriendlyNameChange(hr, ""));

    static final RecordedEvent ON_APP_SHUTDOWN = known("OnAppShutdown", 0, (sink, hr, status) -> sink.onAppShutdown());

    /** Passes an event to a sink. */
    public interface Delivery {
        void to(MessengerEvents sink, HResult hr, MyStatus status);
    }

    private static RecordedEvent known(String word, int arguments, Delivery delivery) {
        RecordedEvent event = new RecordedEvent(word, arguments, delivery);
        BY_NAME.put(word, event);
        return event;
    }
}
