package org.presencemonitor.thread;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The listeners of one source, called in the order of their subscription, on the thread that calls {@link #call}. A
 * listener that throws is logged and stays subscribed; the others are still called. Safe to use from any thread.
 *
 * @param <L> the type of a listener
 */
public final class Listeners<L> {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final String source;
    private final List<L> listeners = new CopyOnWriteArrayList<>();

    /**
     * No listeners yet.
     *
     * @param source names the source in the log, as in "A listener of {@code the settings} threw"
     */
    public Listeners(String source) {
        this.source = source;
    }

    /** Adds a listener; the same one may be added twice and is then called twice. */
    public Subscription add(L listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Adds and removes a listener on the thread that calls them, so that it misses no call and gets none twice.
     *
     * @param thread runs the tasks in order
     * @param first called with the listener as soon as it is added
     */
    public Subscription addOn(Executor thread, L listener, Consumer<? super L> first) {
        thread.execute(() -> {
            listeners.add(listener);
            call(listener, first);
        });
        return () -> thread.execute(() -> listeners.remove(listener));
    }

    /** Removes all listeners. A call that is under way goes on. */
    public void clear() {
        listeners.clear();
    }

    public boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** Calls each listener. */
    public void call(Consumer<? super L> call) {
        listeners.forEach(listener -> call(listener, call));
    }

    private void call(L listener, Consumer<? super L> call) {
        try {
            call.accept(listener);
        } catch (RuntimeException | Error e) {
            LOG.warn("A listener of {} threw; the others are still called", source, e);
        }
    }
}
