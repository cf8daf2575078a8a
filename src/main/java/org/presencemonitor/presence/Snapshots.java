package org.presencemonitor.presence;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the facts, folds them, and tells the listeners. All but {@link #current()} runs on the presence thread. */
final class Snapshots implements PresenceSource {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final Executor presenceThread;
    private final InstantSource clock;
    private final Consumer<Presence> last;
    private final List<Consumer<Presence>> listeners = new CopyOnWriteArrayList<>();
    private Facts facts;
    private volatile Presence current;

    /**
     * Starts from these facts.
     *
     * @param last hears each snapshot after all listeners have
     */
    Snapshots(Facts facts, Executor presenceThread, InstantSource clock, Consumer<Presence> last) {
        this.facts = facts;
        this.presenceThread = presenceThread;
        this.clock = clock;
        this.last = last;
        this.current = Fold.fold(Optional.empty(), facts, clock.instant());
    }

    Facts facts() {
        return facts;
    }

    void update(Facts now) {
        facts = now;
        Presence before = current;
        Presence next = Fold.fold(Optional.of(before), facts, clock.instant());
        if (next.equals(before)) {
            return;
        }
        current = next;
        listeners.forEach(listener -> tell(listener, next));
        last.accept(next);
    }

    @Override
    public Presence current() {
        return current;
    }

    @Override
    public Subscription subscribe(Consumer<Presence> listener) {
        presenceThread.execute(() -> {
            listeners.add(listener);
            tell(listener, current);
        });
        return () -> presenceThread.execute(() -> listeners.remove(listener));
    }

    void silence() {
        listeners.clear();
    }

    private static void tell(Consumer<Presence> listener, Presence presence) {
        try {
            listener.accept(presence);
        } catch (RuntimeException e) {
            LOG.warn("A listener threw; the others still hear", e);
        }
    }
}
