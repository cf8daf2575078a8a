package org.presencemonitor.registry.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.thread.RepeatingThread;
import org.presencemonitor.thread.Subscription;

/** As many watches as one thread can wait for, and that thread, which alone closes them while it runs. */
final class WindowsWatchGroup implements RepeatingThread.Round, AutoCloseable {
    private static final int MAX_WATCHES = (WindowsEvent.MAX_WAIT - 1) / WindowsNotification.EVENTS;
    private static final int INFINITE = -1;
    private static final int RETRY_MILLISECONDS = 1000;

    private final WindowsEvent wakeUp = WindowsEvent.autoReset();
    private final List<WindowsWatch> watches = new ArrayList<>();
    private @Nullable RepeatingThread thread;
    private boolean released;

    /** Whether another watch can be added. */
    synchronized boolean hasRoom() {
        return watches.size() < MAX_WATCHES;
    }

    synchronized Subscription add(RegistryKey key, Runnable onChange) {
        WindowsWatch watch = new WindowsWatch(key, onChange, this::wakeUp);
        watches.add(watch);
        if (thread == null) {
            thread = RepeatingThread.start("registry-watch", this);
        }
        wakeUp();
        return watch;
    }

    /** Returns when everything is released; called from within a callback, everything is released after that. */
    @Override
    public void close() {
        @Nullable RepeatingThread watching;
        List<WindowsWatch> running;
        synchronized (this) {
            watching = thread;
            running = List.copyOf(watches);
        }
        if (watching != null) {
            watching.close();
        }
        // Not while holding the lock: a callback that is waited for may need it.
        running.forEach(WindowsWatch::close);
        wakeUp();
        if (watching == null) {
            ended();
        } else {
            watching.join();
        }
    }

    @Override
    public boolean run() {
        List<WindowsWatch> running = withoutClosed();
        awaitChange(running);
        running.forEach(WindowsWatch::callBackAfterChange);
        return true;
    }

    /** Changes may have been missed, and one of the events may be of no use any more. */
    @Override
    public void failed(Throwable thrown) {
        withoutClosed().forEach(WindowsWatch::renew);
    }

    @Override
    public synchronized void ended() {
        if (!released) {
            released = true;
            watches.forEach(WindowsWatch::release);
            watches.clear();
            wakeUp.close();
        }
    }

    private void awaitChange(List<WindowsWatch> running) {
        List<WindowsEvent> events = Stream.concat(
                        Stream.of(wakeUp), running.stream().flatMap(watch -> watch.events().stream()))
                .toList();
        boolean allArmed = running.stream().noneMatch(watch -> watch.events().isEmpty());
        WindowsEvent.awaitAny(events, allArmed ? INFINITE : RETRY_MILLISECONDS);
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
}
