package org.presencemonitor.messenger.bus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freedesktop.dbus.DBusPath;
import org.presencemonitor.messenger.BusNames;
import org.presencemonitor.messenger.EventParameter;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerMember.Owner;
import org.presencemonitor.messenger.remote.EventCalls;
import org.presencemonitor.messenger.remote.EventValues;
import org.presencemonitor.messenger.remote.RemoteObject;

/** Turns signals into calls of a listener. Ignores those that are no events, or carry something else than theirs. */
final class SignalDispatcher {
    private static final Map<String, MessengerEvent> EVENTS =
            Stream.of(MessengerEvent.values()).collect(Collectors.toMap(MessengerEvent::comName, Function.identity()));

    private final BusRun run;
    private final EventCalls calls;
    private volatile boolean stopped;

    SignalDispatcher(BusRun run, MessengerEvents events) {
        this.run = run;
        this.calls = new EventCalls(events);
    }

    /** Calls the listener no more, whatever is still on its way. */
    void stop() {
        stopped = true;
    }

    void dispatch(String signal, List<Object> values) {
        MessengerEvent event = EVENTS.get(signal);
        if (event != null && !stopped && fit(event, values)) {
            calls.dispatch(event, new Values(event, values));
        }
    }

    private static boolean fit(MessengerEvent event, List<Object> values) {
        List<EventParameter> parameters = event.parameters();
        if (values.size() != parameters.size()) {
            return false;
        }
        for (int place = 0; place < values.size(); place++) {
            Object value = values.get(place);
            boolean fits = switch (parameters.get(place).type()) {
                case LONG -> value instanceof Integer;
                case BSTR, VARIANT -> value instanceof String;
                case BOOL, BOOL_IN_OUT -> value instanceof Boolean;
                case DISPATCH -> value instanceof DBusPath;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private final class Values implements EventValues {
        private final MessengerEvent event;
        private final List<Object> values;

        Values(MessengerEvent event, List<Object> values) {
            this.event = event;
            this.values = values;
        }

        @Override
        public int number(int place) {
            return values.get(place) instanceof Integer number ? number : 0;
        }

        @Override
        public String text(int place) {
            return values.get(place).toString();
        }

        @Override
        public boolean flag(int place) {
            return Boolean.TRUE.equals(values.get(place));
        }

        /** The root stands for none. */
        @Override
        public Optional<RemoteObject> object(int place) {
            Owner owner = switch (event.parameters().get(place)) {
                case GROUP -> Owner.GROUP;
                case WINDOW -> Owner.CONVERSATION;
                default -> Owner.CONTACT;
            };
            return Optional.of(values.get(place))
                    .filter(DBusPath.class::isInstance)
                    .map(value -> ((DBusPath) value).getPath())
                    .filter(path -> !path.equals("/"))
                    .map(path -> new BusRemote(run, path, BusNames.interfaceOf(owner)));
        }

        /** Nobody waits for the answer to a signal. */
        @Override
        public void answer(int place, boolean flag) {}
    }
}
