package org.presencemonitor.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/**
 * The time of a scenario: a {@link VirtualClock} that keeps pace with a real one, faster or slower, and that can be
 * stopped. Code that runs on its clock needs no knowledge of speed and pause, and sees the same times at any speed.
 *
 * <p>It stands still until {@link #resume()}. Safe to use from any thread; the clock's tasks run on the thread of the
 * real scheduler.
 */
public final class ScenarioTime implements AutoCloseable {
    /** As fast as the machine can: the clock moves from task to task without waiting. */
    public static final double MAX = Double.POSITIVE_INFINITY;
    /** The real scheduler can run its other tasks after that many. */
    private static final int MAX_TASKS_PER_RUN = 1_000;

    private final VirtualClock clock;
    private final ScheduledExecutorService real;
    private final TimeSource realClock;
    private double speed;
    private boolean paused = true;
    private boolean closed;
    private boolean running;
    private Instant anchor;
    private Moment realAnchor;
    private @Nullable ScheduledFuture<?> alarm;

    /**
     * Time that stands still.
     *
     * @param start what the clock shows until {@link #resume()}
     * @param real runs the clock's tasks; one thread
     * @param realClock the clock to keep pace with
     * @param speed scenario seconds per real second, positive; {@link #MAX} for no waiting at all
     */
    public ScenarioTime(Instant start, ScheduledExecutorService real, TimeSource realClock, double speed) {
        this.clock = new VirtualClock(start, this::instant, this::arm);
        this.real = real;
        this.realClock = realClock;
        this.speed = speed;
        this.anchor = start;
        this.realAnchor = realClock.now();
    }

    /** The clock and executor of the scenario's simulators, monitors and players. */
    public VirtualClock clock() {
        return clock;
    }

    /** The present moment of the scenario. */
    public synchronized Instant instant() {
        if (!running) {
            clock.moveTo(limit());
        }
        return clock.instant();
    }

    /** Stops the clock; a task that has begun runs to its end. */
    public synchronized void pause() {
        anchorHere();
        paused = true;
        dropAlarm();
    }

    /** Lets the clock go on from where it stopped. */
    public synchronized void resume() {
        if (paused) {
            anchorHere();
            paused = false;
            arm();
        }
    }

    /** Changes the speed from now on: scenario seconds per real second, positive, or {@link #MAX}. */
    public synchronized void speed(double scenarioSecondsPerSecond) {
        anchorHere();
        speed = scenarioSecondsPerSecond;
        arm();
    }

    /** Stops the clock and drops its tasks; it cannot be resumed. */
    @Override
    public synchronized void close() {
        closed = true;
        dropAlarm();
        clock.shutdown();
    }

    private void anchorHere() {
        anchor = instant();
        realAnchor = realClock.now();
    }

    /** The latest moment the clock may show by now. */
    private Instant limit() {
        if (paused || speed == MAX) {
            return clock.instant();
        }
        double nanos = realClock.now().since(realAnchor).toNanos() * speed;
        return anchor.plusNanos((long) nanos);
    }

    private synchronized void arm() {
        if (paused || closed || running) {
            return;
        }
        dropAlarm();
        clock.nextDue().ifPresent(due -> alarm = real.schedule(this::run, realNanosUntil(due), TimeUnit.NANOSECONDS));
    }

    private long realNanosUntil(Instant due) {
        return speed == MAX
                ? 0
                : (long) Math.ceil(Math.max(0, Duration.between(limit(), due).toNanos()) / speed);
    }

    private void dropAlarm() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }

    private void run() {
        synchronized (this) {
            if (running) {
                return;
            }
            running = true;
        }
        try {
            for (int i = 0; i < MAX_TASKS_PER_RUN && nextMayRun(); i++) {
                clock.runNext();
            }
        } finally {
            synchronized (this) {
                running = false;
                arm();
            }
        }
    }

    private synchronized boolean nextMayRun() {
        if (paused || closed || clock.nextDue().isEmpty()) {
            return false;
        }
        return speed == MAX || !clock.nextDue().get().isAfter(limit());
    }
}
