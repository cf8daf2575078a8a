package org.presencemonitor.registry.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All watches and the one thread that waits for their events. Only this thread closes them while it runs. */
final class WindowsWatches implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsWatches.class);
    private static final int MAX_WATCHES = (WindowsEvent.MAX_WAIT - 1) / WindowsNotification.EVENTS;
    private static final int INFINITE = -1;
    private static final int RETRY_MILLISECONDS = 1000;

    private final WindowsEvent wakeUp = WindowsEvent.autoReset();
    private final List<WindowsWatch> watches = new ArrayList<>();
    private @Nullable Thread thread;
    private boolean closing;
    private boolean released;

    synchronized Subscription add(RegistryKey key, Runnable onChange) {
        if (closing) {
            throw new IllegalStateException("The registry is closed");
        }
        if (watches.size() == MAX_WATCHES) {
            throw new RegistryException(key + " cannot be watched: " + MAX_WATCHES + " watches run already");
        }
        WindowsWatch watch = new WindowsWatch(key, onChange, this::wakeUp);
        watches.add(watch);
        if (thread == null) {
            thread = DaemonThreads.start("registry-watch", this::run);
        }
        wakeUp();
        return watch;
    }

    /** Returns when everything is released; called from within a callback, everything is released after that. */
    @Override
    public void close() {
        Thread watching;
        List<WindowsWatch> running;
        synchronized (this) {
            closing = true;
            watching = thread;
            running = List.copyOf(watches);
        }
        // Not while holding the lock: a callback that is waited for may need it.
        running.forEach(WindowsWatch::close);
        wakeUp();
        if (watching == null) {
            release();
        } else if (!watching.equals(Thread.currentThread())) {
            join(watching);
        }
    }

    private void run() {
        try {
            while (!isClosing()) {
                List<WindowsWatch> running = withoutClosed();
                awaitChange(running);
                running.forEach(WindowsWatch::callBackAfterChange);
            }
        } catch (RegistryException failure) {
            LOG.error("The registry is no longer watched", failure);
        } finally {
            release();
        }
    }

    private void awaitChange(List<WindowsWatch> running) {
        List<WindowsEvent> events = Stream.concat(
                        Stream.of(wakeUp), running.stream().flatMap(watch -> watch.events().stream()))
                .toList();
        boolean allArmed = running.stream().noneMatch(watch -> watch.events().isEmpty());
        WindowsEvent.awaitAny(events, allArmed ? INFINITE : RETRY_MILLISECONDS);
    }

    private synchronized boolean isClosing() {
        return closing;
    }

    private synchronized List<WindowsWatch> withoutClosed() {
        watches.stream().filter(WindowsWatch::isClosed).forEach(WindowsWatch::release);
        watches.removeIf(WindowsWatch::isClosed);
        return List.copyOf(watches);
    }

    private synchronized void wakeUp() {
        if (!released) {
            wakeUp.signal();
        }
    }

    private synchronized void release() {
        closing = true;
        if (!released) {
            released = true;
            watches.forEach(WindowsWatch::release);
            watches.clear();
            wakeUp.close();
        }
    }

    private static void join(Thread watching) {
        try {
            watching.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
