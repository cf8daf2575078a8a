package org.presencemonitor.simulator.bus;

import java.util.Optional;
import java.util.stream.Stream;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.MessengerWindow;
import org.presencemonitor.messenger.RaisedEvents;

/** Passes events on as signals, for whoever listens. */
final class SignalForwarder extends RaisedEvents {
    /** Where no object is. */
    private static final String NO_OBJECT = "/";

    private final PartTables parts;
    private final Teller teller;

    /** Tells a signal. */
    interface Teller {
        void tell(String signal, Object... arguments);
    }

    SignalForwarder(PartTables parts, Teller teller) {
        this.parts = parts;
        this.teller = teller;
    }

    @Override
    protected void raise(MessengerEvent event, Object... values) {
        teller.tell(event.comName(), Stream.of(values).map(this::argument).toArray());
    }

    private Object argument(Object value) {
        return switch (value) {
            case Optional<?> object -> object.isPresent() ? argument(object.get()) : NO_OBJECT;
            case MessengerContact contact -> parts.path(contact);
            case MessengerGroup group -> parts.path(group);
            case MessengerWindow window -> parts.path(window);
            default -> value;
        };
    }
}
