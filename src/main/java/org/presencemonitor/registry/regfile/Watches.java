package org.presencemonitor.registry.regfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.regfile.RegistrySnapshot.View;
import org.presencemonitor.thread.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The watches of one registry: keeps what each has seen last, and calls those whose key has changed since. */
final class Watches {
    private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

    /** By their keys, so that a change is compared by few of many. */
    private final ConcurrentMap<RegistryKey, List<KeyWatch>> open = new ConcurrentHashMap<>();

    private final AtomicLong added = new AtomicLong();
    private volatile boolean closed;

    /** @param baseline the state that the watch compares with first */
    Subscription add(RegistryKey key, Runnable onChange, RegistrySnapshot baseline) {
        checkOpen();
        KeyWatch watch = new KeyWatch(key, onChange, baseline.view(key), added.incrementAndGet());
        open.compute(key, (same, others) -> with(others, watch));
        return watch;
    }

    void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the registry is closed");
        }
    }

    /** Calls back, on this thread and in the order of registration, where something differs from the last time. */
    void check(Supplier<RegistrySnapshot> current) {
        check(all(), current);
    }

    /** The same after a change of the key's values, which only watches of the key or of one above it can see. */
    void check(RegistryKey changed, Supplier<RegistrySnapshot> current) {
        check(above(changed), current);
    }

    /** The same after the deletion of a key, which watches below it can see as well. */
    void checkDeleted(RegistryKey deleted, Supplier<RegistrySnapshot> current) {
        Stream<KeyWatch> below = all().filter(watch -> deleted.contains(watch.key) && !watch.key.equals(deleted));
        check(Stream.concat(above(deleted), below), current);
    }

    /**
     * Notes the state that a reader has got. If it differs from the last state of a watch, such as a file that was just
     * being written, the next {@link #check} calls back in any case, because the reader may have kept that state.
     */
    void seen(RegistrySnapshot reading) {
        all().forEach(watch -> watch.seen(reading));
    }

    void close() {
        closed = true;
        all().forEach(KeyWatch::close);
    }

    private Stream<KeyWatch> all() {
        return open.values().stream().flatMap(List::stream);
    }

    /** The watches of the key itself and of each above it. */
    private Stream<KeyWatch> above(RegistryKey key) {
        return Stream.iterate(Optional.of(key), Optional::isPresent, path -> path.flatMap(RegistryKey::parent))
                .flatMap(path -> open.getOrDefault(path.orElseThrow(), List.of()).stream());
    }

    private static void check(Stream<KeyWatch> watches, Supplier<RegistrySnapshot> current) {
        watches.sorted(Comparator.comparingLong(watch -> watch.number)).forEachOrdered(watch -> watch.check(current));
    }

    private static List<KeyWatch> with(@Nullable List<KeyWatch> watches, KeyWatch another) {
        List<KeyWatch> more = watches == null ? new ArrayList<>() : new ArrayList<>(watches);
        more.add(another);
        return List.copyOf(more);
    }

    private static @Nullable List<KeyWatch> without(List<KeyWatch> watches, KeyWatch closed) {
        List<KeyWatch> fewer = watches.stream().filter(watch -> watch != closed).toList();
        return fewer.isEmpty() ? null : fewer;
    }

    private final class KeyWatch implements Subscription {
        private final RegistryKey key;
        private final Runnable onChange;
        /** Grows from one registration to the next. */
        private final long number;
        /** Held while calling back, so that close can promise that no call starts after it. */
        private final ReentrantLock calling = new ReentrantLock();

        private volatile View last;
        private volatile boolean stale;
        /** Guarded by the lock. */
        private boolean ended;

        KeyWatch(RegistryKey key, Runnable onChange, View baseline, long number) {
            this.key = key;
            this.onChange = onChange;
            this.last = baseline;
            this.number = number;
        }

        void check(Supplier<RegistrySnapshot> current) {
            calling.lock();
            try {
                View now = current.get().view(key);
                if (!ended && (stale || !now.equals(last))) {
                    stale = false;
                    last = now;
                    call();
                }
            } finally {
                calling.unlock();
            }
        }

        /** Takes no lock: a reader may hold one that the callback is waiting for. */
        void seen(RegistrySnapshot reading) {
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
                ended = true;
            } finally {
                calling.unlock();
            }
            open.computeIfPresent(key, (same, watches) -> without(watches, this));
        }
    }
}
