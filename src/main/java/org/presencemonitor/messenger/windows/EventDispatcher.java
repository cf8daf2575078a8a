package org.presencemonitor.messenger.windows;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.remote.EventCalls;
import org.presencemonitor.messenger.remote.EventValues;
import org.presencemonitor.messenger.remote.RemoteObject;

/** Turns DISPIDs and arguments of events into calls of a listener. Ignores numbers that belong to no event. */
final class EventDispatcher implements BiConsumer<Integer, EventArguments> {
    private static final Map<Integer, MessengerEvent> EVENTS = Arrays.stream(MessengerEvent.values())
            .filter(event -> event.dispid().isPresent())
            .collect(Collectors.toUnmodifiableMap(event -> event.dispid().getAsInt(), event -> event));

    private final EventCalls calls;
    private final HeldReferences references;
    private volatile boolean stopped;

    EventDispatcher(MessengerEvents events, HeldReferences references) {
        this.calls = new EventCalls(events);
        this.references = references;
    }

    /** Calls the listener no more, whatever event is still on its way. */
    void stop() {
        stopped = true;
    }

    @Override
    public void accept(Integer dispid, EventArguments arguments) {
        MessengerEvent event = EVENTS.get(dispid);
        if (event != null && !stopped) {
            calls.dispatch(event, new Values(arguments));
        }
    }

    private final class Values implements EventValues {
        private final EventArguments arguments;

        Values(EventArguments arguments) {
            this.arguments = arguments;
        }

        @Override
        public int number(int place) {
            return arguments.number(place);
        }

        @Override
        public String text(int place) {
            return arguments.text(place);
        }

        @Override
        public boolean flag(int place) {
            return arguments.flag(place);
        }

        /** With a reference of its own. */
        @Override
        public Optional<RemoteObject> object(int place) {
            return arguments.object(place).map(found -> references.take(found.addRef()));
        }

        @Override
        public void answer(int place, boolean flag) {
            arguments.setReferenced(place, flag);
        }
    }
}
