package org.presencemonitor.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.thread.Debounced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for lanes while somebody sees them: when the question changes, soon after something happened, and otherwise once
 * a minute. One question is under way at a time, and the newest follows it. Used on the view's thread alone.
 */
final class LanesFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LanesFeed.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    /** What happened has been written down by then, and what else happens with it has happened. */
    private static final Duration SETTLED = Duration.ofMillis(100);

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final HistorySource history;
    private final InstantSource clock;
    private final Executor view;
    private final Supplier<Optional<Question>> question;
    private final Receiver receiver;
    private final Debounced next;
    private final Debounced mark;
    private boolean seen;
    private boolean closed;
    private boolean underWay;
    private boolean failing;
    private boolean again = true;
    private Instant asked = Instant.MIN;

    /** Which lanes. */
    record Question(Provider provider, LocalDate first, LocalDate last, ZoneId zone) {}

    /** Hears of it on the view's thread. */
    interface Receiver {
        /** What was asked last is answered. */
        void show(List<DayLane> lanes, Instant asked);

        /** It could not be answered. */
        void failed();

        /** Whether an answer takes so long that one should see that it is waited for. */
        void lasts(boolean lasting);
    }

    /**
     * Asks nothing until it is seen.
     *
     * @param question what to ask at that moment, if anything
     * @param view runs tasks on the view's thread
     */
    LanesFeed(
            HistorySource history,
            InstantSource clock,
            ScheduledExecutorService scheduler,
            Executor view,
            Supplier<Optional<Question>> question,
            Receiver receiver) {
        this.history = history;
        this.clock = clock;
        this.next = new Debounced(scheduler, view);
        this.mark = new Debounced(scheduler, view);
        this.view = view;
        this.question = question;
        this.receiver = receiver;
    }

    /** Nothing is asked while nobody can see it. */
    void seen(boolean now) {
        if (now == seen) {
            return;
        }
        seen = now;
        next.cancel();
        if (now) {
            Duration old = again ? PERIOD : Duration.between(asked, clock.instant());
            next.schedule(old.compareTo(PERIOD) < 0 ? PERIOD.minus(old) : Duration.ZERO, this::ask);
        }
    }

    /** Asks now, because something else is to be seen. */
    void ask() {
        next.cancel();
        again = true;
        if (seen && !closed && !underWay) {
            question.get().ifPresent(this::ask);
        }
    }

    /** Asks soon, because something happened. */
    void changed() {
        if (again) {
            return;
        }
        again = true;
        if (seen && !underWay) {
            next.schedule(SETTLED, this::ask);
        }
    }

    @Override
    public void close() {
        closed = true;
        next.cancel();
        mark.cancel();
    }

    private void ask(Question asking) {
        again = false;
        underWay = true;
        Instant moment = clock.instant();
        asked = moment;
        if (!mark.isDue()) {
            mark.schedule(PATIENCE, () -> receiver.lasts(true));
        }
        history.lanes(asking.provider(), asking.first(), asking.last(), asking.zone())
                .whenComplete((lanes, failure) -> view.execute(() -> answered(asking, moment, lanes, failure)));
    }

    private void answered(Question was, Instant moment, @Nullable List<DayLane> lanes, @Nullable Throwable failure) {
        underWay = false;
        if (closed) {
            return;
        }
        boolean current = question.get().equals(Optional.of(was));
        if (seen && !current) {
            ask();
            return;
        }
        mark.cancel();
        receiver.lasts(false);
        again |= !current;
        if (current) {
            tell(moment, lanes, failure);
        }
        if (seen) {
            next.schedule(again ? SETTLED : PERIOD, this::ask);
        }
    }

    private void tell(Instant moment, @Nullable List<DayLane> lanes, @Nullable Throwable failure) {
        if (lanes != null) {
            failing = false;
            receiver.show(lanes, moment);
            return;
        }
        if (!failing) {
            LOG.warn("The lanes could not be read", failure);
        }
        failing = true;
        receiver.failed();
    }
}
