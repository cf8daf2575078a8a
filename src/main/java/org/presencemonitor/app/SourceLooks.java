package org.presencemonitor.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.presencemonitor.app.source.SourceLooker;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.Debounced;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.ui.settings.SourceControls;
import org.presencemonitor.ui.settings.SourcesState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all sources every few seconds while somebody wants to know what they would show. */
final class SourceLooks implements SourceControls {
    private static final Logger LOG = LoggerFactory.getLogger(SourceLooks.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final ScheduledExecutorService thread = DaemonThreads.scheduler("source-look");
    private final Debounced next = new Debounced(thread);
    private final Listeners<Consumer<SourcesState>> listeners = new Listeners<>("the sources");
    private final Supplier<SourceChoice> watched;
    private final Function<SourceChoice, SourceLooker> opener;
    private final Consumer<SourceChoice> watch;
    /** Used on the thread alone. */
    private Optional<SourcesState> newest = Optional.empty();
    /** Used on the thread alone; empty while nobody wants to know. */
    private final Map<SourceChoice, SourceLooker> lookers = new HashMap<>();

    /**
     * Looks at nothing yet.
     *
     * @param watched what is watched now
     * @param opener may block for a moment
     * @param watch watches another source
     */
    SourceLooks(
            Supplier<SourceChoice> watched, Function<SourceChoice, SourceLooker> opener, Consumer<SourceChoice> watch) {
        this.watched = watched;
        this.opener = opener;
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
            keep(Set.of());
            return;
        }
        SourceChoice now = watched.get();
        Set<SourceChoice> wanted = new LinkedHashSet<>(List.of(SourceChoice.SIMULATED, SourceChoice.SYSTEM));
        wanted.add(now);
        keep(wanted);
        Map<SourceChoice, SourceLook> looks = new HashMap<>();
        wanted.forEach(choice -> looks.put(choice, lookAt(choice)));
        SourcesState state = new SourcesState(now, looks);
        if (!newest.equals(Optional.of(state))) {
            newest = Optional.of(state);
            listeners.call(listener -> listener.accept(state));
        }
        next.schedule(PAUSE, this::look);
    }

    private SourceLook lookAt(SourceChoice choice) {
        try {
            return lookers.computeIfAbsent(choice, opener).look();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} cannot be looked at", choice.word(), e);
            return SourceLook.failed(ThrownReason.of(e));
        }
    }

    private void keep(Set<SourceChoice> wanted) {
        Set<SourceChoice> unwanted = new HashSet<>(lookers.keySet());
        unwanted.removeAll(wanted);
        for (SourceChoice choice : unwanted) {
            SourceLooker looker = lookers.remove(choice);
            if (looker != null) {
                looker.close();
            }
        }
    }

    @Override
    public void watch(SourceChoice choice) {
        watch.accept(choice);
    }
}
