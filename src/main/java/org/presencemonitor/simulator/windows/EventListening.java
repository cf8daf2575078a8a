package org.presencemonitor.simulator.windows;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.presencemonitor.thread.RepeatingThread;

/** Waits for a {@link NamedEvent} again and again, and opens it anew where it cannot be waited for. */
final class EventListening implements RepeatingThread.Round {
    private final String name;
    private final BooleanSupplier onSignal;
    private Optional<NamedEvent> event;

    /**
     * Opens the event: a signal after the return is not lost, unless Windows refuses.
     *
     * @param onSignal called after each signal; false ends the listening
     */
    EventListening(String name, BooleanSupplier onSignal) {
        this.name = name;
        this.onSignal = onSignal;
        this.event = openIfAllowed(name);
    }

    /** A refusal is met, and logged, by the first round. */
    private static Optional<NamedEvent> openIfAllowed(String name) {
        try {
            return Optional.of(NamedEvent.open(name));
        } catch (IllegalStateException refused) {
            return Optional.empty();
        }
    }

    @Override
    public boolean run() {
        NamedEvent open = event.orElseGet(() -> NamedEvent.open(name));
        event = Optional.of(open);
        try {
            open.await();
        } catch (IllegalStateException refused) {
            ended();
            throw refused;
        }
        return onSignal.getAsBoolean();
    }

    @Override
    public void ended() {
        event.ifPresent(NamedEvent::close);
        event = Optional.empty();
    }
}
