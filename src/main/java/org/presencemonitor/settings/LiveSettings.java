package org.presencemonitor.settings;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings while the program runs: a change holds at once for everyone, and is stored in the background. Safe to use
 * from any thread.
 */
public final class LiveSettings {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSettings.class);

    private final Consumer<Settings> save;
    private final Executor background;
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean saving = new AtomicBoolean();
    private volatile CompletableFuture<Settings> settings;

    /** A running subscription. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Settings that are being loaded, and are saved by the store, on that thread. */
    public static LiveSettings of(SettingsStore store, Executor background) {
        return new LiveSettings(CompletableFuture.supplyAsync(store::load, background), store::save, background);
    }

    /**
     * Settings that start as these.
     *
     * @param save stores the newest, on {@code background}; may block
     */
    public LiveSettings(Settings first, Consumer<Settings> save, Executor background) {
        this(CompletableFuture.completedFuture(first), save, background);
    }

    private LiveSettings(CompletableFuture<Settings> first, Consumer<Settings> save, Executor background) {
        this.settings = first;
        this.save = save;
        this.background = background;
    }

    /** As they are now. Waits for the disk only before they have been loaded. */
    public Settings current() {
        return settings.join();
    }

    /** Calls back once they are loaded, on the thread that loads them. */
    public void whenLoaded(Consumer<Settings> action) {
        CompletableFuture<Void> unused = settings.thenAccept(action);
    }

    /** Calls back after each change, on the thread that makes it and before {@link #change} returns. Must not block. */
    public Subscription subscribe(Consumer<Settings> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Makes a change, unless it changes nothing. Changes are stored in their order; of many at once, the last is. */
    public void change(UnaryOperator<Settings> change) {
        synchronized (this) {
            Settings before = current();
            Settings changed = change.apply(before);
            if (changed.equals(before)) {
                return;
            }
            settings = CompletableFuture.completedFuture(changed);
        }
        if (!saving.getAndSet(true)) {
            background.execute(this::saveNewest);
        }
        listeners.forEach(this::tell);
    }

    private void saveNewest() {
        saving.set(false);
        save.accept(current());
    }

    /** The newest, so that of two changes at once nobody hears the older one last. */
    private void tell(Consumer<Settings> listener) {
        try {
            listener.accept(current());
        } catch (RuntimeException e) {
            LOG.error("A listener failed on changed settings", e);
        }
    }
}
