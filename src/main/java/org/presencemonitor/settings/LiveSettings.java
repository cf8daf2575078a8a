package org.presencemonitor.settings;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;

/** The settings while the program runs. A change is visible at once and stored later. For any thread. */
public final class LiveSettings {
    private final Consumer<Settings> save;
    private final Executor background;
    private final Listeners<Consumer<Settings>> listeners = new Listeners<>("the settings");
    private final AtomicBoolean saving = new AtomicBoolean();
    private volatile CompletableFuture<Settings> settings;

    /** Settings that the store loads and saves on that thread. */
    public static LiveSettings of(SettingsStore store, Executor background) {
        return new LiveSettings(CompletableFuture.supplyAsync(store::load, background), store::save, background);
    }

    /** @param save stores the newest, on {@code background}; may block */
    public LiveSettings(Settings first, Consumer<Settings> save, Executor background) {
        this(CompletableFuture.completedFuture(first), save, background);
    }

    private LiveSettings(CompletableFuture<Settings> first, Consumer<Settings> save, Executor background) {
        this.settings = first;
        this.save = save;
        this.background = background;
    }

    /** The settings now. Waits for the disk only before they have been loaded. */
    public Settings current() {
        return settings.join();
    }

    /** Calls back once they are loaded, on the thread that loads them, or at once if they are. */
    public void whenLoaded(Consumer<Settings> action) {
        CompletableFuture<Void> unused = settings.thenAccept(action);
    }

    /** Calls back after each change, on the thread that makes it and before {@link #change} returns. Must not block. */
    public Subscription subscribe(Consumer<Settings> listener) {
        return listeners.add(listener);
    }

    /** Makes a change. Changes are stored in their order; of several at once, the last one is. */
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
        // The newest settings and not these: of two changes at once, each listener is called with the newer one last.
        listeners.call(listener -> listener.accept(current()));
    }

    private void saveNewest() {
        saving.set(false);
        save.accept(current());
    }
}
