package org.presencemonitor.ui.control;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands values from a fast thread to a slow one: at most one delivery waits at a time and it takes the newest value.
 * {@link #offer} never blocks.
 */
public final class Coalescer<T> {
    private final AtomicReference<@Nullable T> newest = new AtomicReference<>();
    private final Executor executor;
    private final Consumer<T> receiver;

    /** Calls {@code receiver} on {@code executor}. */
    public Coalescer(Executor executor, Consumer<T> receiver) {
        this.executor = executor;
        this.receiver = receiver;
    }

    public void offer(T value) {
        if (newest.getAndSet(value) == null) {
            executor.execute(this::deliver);
        }
    }

    private void deliver() {
        T value = newest.getAndSet(null);
        if (value != null) {
            receiver.accept(value);
        }
    }
}
