package org.presencemonitor.presence.monitor;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceSource;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.TimeSource;

/** Holds the facts, folds them, and calls the listeners. All but {@link #current()} runs on the presence thread. */
final class Snapshots implements PresenceSource {
    private final Executor presenceThread;
    private final TimeSource clock;
    private final Consumer<Presence> last;
    private final Listeners<Consumer<Presence>> listeners = new Listeners<>("the monitor");
    private Facts facts;
    private volatile Presence current;

    /** @param last receives each snapshot after all listeners have */
    Snapshots(Facts facts, Executor presenceThread, TimeSource clock, Consumer<Presence> last) {
        this.facts = facts;
        this.presenceThread = presenceThread;
        this.clock = clock;
        this.last = last;
        this.current = Fold.fold(Optional.empty(), facts, clock.now());
    }

    Facts facts() {
        return facts;
    }

    void update(Facts now) {
        facts = now;
        Presence before = current;
        Presence next = Fold.fold(Optional.of(before), facts, clock.now());
        if (next.equals(before)) {
            return;
        }
        current = next;
        listeners.call(listener -> listener.accept(next));
        last.accept(next);
    }

    @Override
    public Presence current() {
        return current;
    }

    @Override
    public Subscription subscribe(Consumer<Presence> listener) {
        return listeners.addOn(presenceThread, listener, first -> first.accept(current));
    }

    void removeListeners() {
        listeners.clear();
    }
}
