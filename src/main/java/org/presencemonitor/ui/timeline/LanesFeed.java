package org.presencemonitor.ui.timeline;

import java.time.Duration;
import java.time.Instant;
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
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.thread.Debounced;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for lanes while they can be seen: when the question changes, soon after a change, and otherwise once a minute.
 * One question is pending at a time, and the newest follows it. Used on the view's thread alone.
 */
final class LanesFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LanesFeed.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    /** By then the history has written the change, and changes that come with it are over. */
    private static final Duration SETTLE_DELAY = Duration.ofMillis(100);

    private static final Duration MARK_DELAY = Duration.ofMillis(300);

    private final HistorySource history;
    private final TimeSource clock;
    private final Executor view;
    private final Supplier<Optional<Question>> question;
    private final Receiver receiver;
    private final Debounced next;
    private final Debounced waitMark;
    private boolean seen;
    private boolean closed;
    private boolean pending;
    private boolean failing;
    private boolean outdated = true;
    private Optional<Moment> asked = Optional.empty();

    /** The lanes to ask for. */
    record Question(Provider provider, LocalDate first, LocalDate last, ZoneId zone) {}

    /** Receives the answers on the view's thread. */
    interface Receiver {
        /** The last question was answered. */
        void show(List<DayLane> lanes, Instant asked);

        /** The last question could not be answered. */
        void failed();

        /** Whether an answer takes so long that the view should show that it waits. */
        void lasts(boolean lasting);
    }

    /**
     * Asks nothing before {@link #seen}.
     *
     * @param question gives the present question; empty while there is none
     * @param view runs tasks on the view's thread
     */
    LanesFeed(
            HistorySource history,
            TimeSource clock,
            ScheduledExecutorService scheduler,
            Executor view,
            Supplier<Optional<Question>> question,
            Receiver receiver) {
        this.history = history;
        this.clock = clock;
        this.next = new Debounced(scheduler, view);
        this.waitMark = new Debounced(scheduler, view);
        this.view = view;
        this.question = question;
        this.receiver = receiver;
    }

    /** Whether the lanes can be seen; while they cannot, nothing is asked. */
    void seen(boolean now) {
        if (now == seen) {
            return;
        }
        seen = now;
        next.cancel();
        if (now) {
            next.schedule(untilOutdated(), this::ask);
        }
    }

    private Duration untilOutdated() {
        Duration left = asked.filter(then -> !outdated)
                .map(then -> PERIOD.minus(clock.now().since(then)))
                .orElse(Duration.ZERO);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Asks at once, because the question has changed. */
    void ask() {
        next.cancel();
        outdated = true;
        if (seen && !closed && !pending) {
            question.get().ifPresent(this::ask);
        }
    }

    /** Asks soon, because the state has changed. */
    void changed() {
        if (outdated) {
            return;
        }
        outdated = true;
        if (seen && !pending) {
            next.schedule(SETTLE_DELAY, this::ask);
        }
    }

    @Override
    public void close() {
        closed = true;
        next.cancel();
        waitMark.cancel();
    }

    private void ask(Question asking) {
        outdated = false;
        pending = true;
        Moment now = clock.now();
        asked = Optional.of(now);
        if (!waitMark.isDue()) {
            waitMark.schedule(MARK_DELAY, () -> receiver.lasts(true));
        }
        history.lanes(asking.provider(), asking.first(), asking.last(), asking.zone())
                .whenComplete((lanes, failure) -> view.execute(() -> answered(asking, now.instant(), lanes, failure)));
    }

    private void answered(Question was, Instant moment, @Nullable List<DayLane> lanes, @Nullable Throwable failure) {
        pending = false;
        if (closed) {
            return;
        }
        boolean current = question.get().equals(Optional.of(was));
        if (seen && !current) {
            ask();
            return;
        }
        waitMark.cancel();
        receiver.lasts(false);
        outdated |= !current;
        if (current) {
            report(moment, lanes, failure);
        }
        if (seen) {
            next.schedule(outdated ? SETTLE_DELAY : PERIOD, this::ask);
        }
    }

    private void report(Instant moment, @Nullable List<DayLane> lanes, @Nullable Throwable failure) {
        if (lanes != null) {
            failing = false;
            receiver.show(lanes, moment);
            return;
        }
        if (!failing && failure != null) {
            LOG.warn("The lanes are not up to date: {}", ThrownReason.of(failure));
        }
        failing = true;
        receiver.failed();
    }
}
