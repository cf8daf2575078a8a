package org.presencemonitor.registry;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.presencemonitor.registry.Reading.View;
import org.presencemonitor.registry.Registry.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The watches of one registry: knows what each has seen last, and calls those that would now see something else. */
final class Watches {
    private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

    private final List<KeyWatch> open = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** @param baseline what a caller who reads from now on has seen at least */
    Watch add(RegistryKey key, Runnable onChange, Reading baseline) {
        checkOpen();
        KeyWatch watch = new KeyWatch(key, onChange, baseline.view(key));
        open.add(watch);
        return watch;
    }

    void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the registry is closed");
        }
    }

    /** Calls back, on this thread, where something differs from the last time. */
    void check(Supplier<Reading> current) {
        open.forEach(watch -> watch.check(current));
    }

    /**
     * A reader was given this. Should it be a moment that {@link #check} never gets to see, such as a file that was
     * just being written, the next check calls back all the same, or the reader would stay with it.
     */
    void seen(Reading reading) {
        open.forEach(watch -> watch.seen(reading));
    }

    void close() {
        closed = true;
        open.forEach(KeyWatch::close);
    }

    private final class KeyWatch implements Watch {
        private final RegistryKey key;
        private final Runnable onChange;
        /** Held while calling back, so that close can promise that no call starts after it. */
        private final ReentrantLock calling = new ReentrantLock();

        private volatile View last;
        private volatile boolean stale;

        KeyWatch(RegistryKey key, Runnable onChange, View baseline) {
            this.key = key;
            this.onChange = onChange;
            this.last = baseline;
        }

        void check(Supplier<Reading> current) {
            calling.lock();
            try {
                View now = current.get().view(key);
                if (open.contains(this) && (stale || !now.equals(last))) {
                    stale = false;
                    last = now;
                    call();
                }
            } finally {
                calling.unlock();
            }
        }

        /** Takes no lock: a reader may hold one that the callback is waiting for. */
        void seen(Reading reading) {
            if (!reading.view(key).equals(last)) {
                stale = true;
            }
        }

        private void call() {
            try {
                onChange.run();
            } catch (RuntimeException | Error e) {
                LOG.error("The callback of the watch on {} failed", key, e);
            }
        }

        @Override
        public void close() {
            calling.lock();
            try {
                open.remove(this);
            } finally {
                calling.unlock();
            }
        }
    }
}
