package org.presencemonitor.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.Debounced;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.ui.settings.SourceControls;
import org.presencemonitor.ui.settings.SourcesState;

/** Looks at all sources every few seconds while somebody wants to know what they would show. */
final class SourceLooks implements SourceControls {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final ScheduledExecutorService thread = DaemonThreads.scheduler("source-look");
    private final Debounced next = new Debounced(thread);
    private final Listeners<Consumer<SourcesState>> listeners = new Listeners<>("the sources");
    private final Supplier<SourceChoice> watched;
    private final Function<SourceChoice, SourceLook> looker;
    private final Consumer<SourceChoice> watch;
    /** Used on the thread alone. */
    private Optional<SourcesState> newest = Optional.empty();

    /**
     * Looks at nothing yet.
     *
     * @param watched what is watched now
     * @param looker may block for a moment
     * @param watch watches another source
     */
    SourceLooks(
            Supplier<SourceChoice> watched, Function<SourceChoice, SourceLook> looker, Consumer<SourceChoice> watch) {
        this.watched = watched;
        this.looker = looker;
        this.watch = watch;
    }

    @Override
    public Subscription subscribe(Consumer<SourcesState> listener) {
        Subscription subscription = listeners.addOn(thread, listener, first -> newest.ifPresent(first));
        renew();
        return subscription;
    }

    /** Another source is watched. */
    void renew() {
        thread.execute(this::look);
    }

    private void look() {
        if (listeners.isEmpty()) {
            newest = Optional.empty();
            return;
        }
        SourceChoice now = watched.get();
        Map<SourceChoice, SourceLook> looks = new HashMap<>();
        for (SourceChoice each : new SourceChoice[] {SourceChoice.SIMULATED, SourceChoice.SYSTEM, now}) {
            looks.computeIfAbsent(each, looker);
        }
        SourcesState state = new SourcesState(now, looks);
        if (!newest.equals(Optional.of(state))) {
            newest = Optional.of(state);
            listeners.call(listener -> listener.accept(state));
        }
        next.schedule(PAUSE, this::look);
    }

    @Override
    public void watch(SourceChoice choice) {
        watch.accept(choice);
    }
}
