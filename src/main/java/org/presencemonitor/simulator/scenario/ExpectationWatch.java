package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.simulator.scenario.PendingExpectation.Verdict;
import org.presencemonitor.simulator.time.VirtualClock;
import org.presencemonitor.thread.Subscription;

/**
 * Watches a client until an expectation is met or has failed.
 *
 * <p>It becomes true at the end of a moment alone: when nothing is due any more that was done or has happened then. So
 * nobody sees what the last step is about to change, nor half of a change. Once true, each change is looked at.
 */
final class ExpectationWatch {
    private final Actor actor;
    private final PendingExpectation pending;
    private final VirtualClock clock;
    private final UnaryOperator<Runnable> locked;
    private final Consumer<Verdict> decided;
    private final List<ScheduledFuture<?>> timers = new ArrayList<>();
    private @Nullable Subscription watch;
    private @Nullable Observation latest;
    private boolean checkIsDue;
    private boolean over;

    /**
     * A watch that has not begun.
     *
     * @param locked makes a task hold the lock under which this is used
     * @param decided is told the verdict, once
     */
    ExpectationWatch(
            Actor actor,
            PendingExpectation pending,
            VirtualClock clock,
            UnaryOperator<Runnable> locked,
            Consumer<Verdict> decided) {
        this.actor = actor;
        this.pending = pending;
        this.clock = clock;
        this.locked = locked;
        this.decided = decided;
    }

    void begin() {
        watch = actor.client().observer().watch(seen -> clock.execute(locked.apply(() -> changed(seen))));
        checkAt(pending.end());
        checkAt(actor.newsIsThere());
        clock.executeLast(locked.apply(() -> {
            latest = actor.look();
            check();
        }));
    }

    private void checkAt(Instant then) {
        if (then.isAfter(clock.instant())) {
            long nanos = Duration.between(clock.instant(), then).toNanos();
            timers.add(clock.schedule(locked.apply(this::checkAtTheEnd), nanos, TimeUnit.NANOSECONDS));
        }
    }

    private void changed(Observation seen) {
        latest = seen;
        if (pending.hasBecomeTrue()) {
            check();
        } else {
            checkAtTheEnd();
        }
    }

    /** Checks when this moment is over. */
    void checkAtTheEnd() {
        if (!checkIsDue) {
            checkIsDue = true;
            clock.executeLast(locked.apply(() -> {
                checkIsDue = false;
                check();
            }));
        }
    }

    private void check() {
        if (over || latest == null) {
            return;
        }
        boolean wasTrue = pending.hasBecomeTrue();
        pending.check(actor.complete(latest), actor.entries(), clock.instant()).ifPresentOrElse(this::end, () -> {
            if (!wasTrue && pending.hasBecomeTrue()) {
                stopTimers();
                checkAt(pending.end());
            }
        });
    }

    private void end(Verdict verdict) {
        close();
        decided.accept(verdict);
    }

    private void stopTimers() {
        timers.forEach(timer -> timer.cancel(false));
        timers.clear();
    }

    /** Ends it without a verdict. */
    void close() {
        over = true;
        stopTimers();
        if (watch != null) {
            watch.close();
        }
    }
}
