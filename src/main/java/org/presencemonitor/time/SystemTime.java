package org.presencemonitor.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The computer's own clocks. The ticker counts the time in which the computer slept: a user who has been signed in
 * since the morning is so after a sleep as well. Safe to use from any thread.
 *
 * <p>On Linux {@link System#nanoTime} stands still during a sleep. When the wall clock has left it behind, the uptime
 * of the system tells whether the computer slept or the clock was set.
 */
public final class SystemTime implements TimeSource {
    private static final Path UPTIME = Path.of("/proc/uptime");
    /** Well above the uptime's unit of 10 ms, and no sleep is shorter. */
    private static final Duration SHORTEST_SLEEP = Duration.ofSeconds(1);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Supplier<Optional<Duration>> uptime;
    private final long firstNanos;
    private final Optional<Duration> firstUptime;
    private Moment compared;
    private Duration slept = Duration.ZERO;

    public SystemTime() {
        this(InstantSource.system(), System::nanoTime, SystemTime::uptime);
    }

    /**
     * The time by these clocks.
     *
     * @param nanos may stand still during a sleep
     * @param uptime counts sleeps; empty where {@code nanos} does
     */
    SystemTime(InstantSource wall, LongSupplier nanos, Supplier<Optional<Duration>> uptime) {
        this.wall = wall;
        this.nanos = nanos;
        this.uptime = uptime;
        this.firstNanos = nanos.getAsLong();
        this.firstUptime = uptime.get();
        this.compared = read();
    }

    @Override
    public synchronized Moment now() {
        Moment now = read();
        if (now.setAheadSince(compared).abs().compareTo(SHORTEST_SLEEP) < 0) {
            return now;
        }
        noticeSleep();
        compared = read();
        return compared;
    }

    private Moment read() {
        Instant instant = wall.instant();
        return new Moment(instant, awake().plus(slept));
    }

    private Duration awake() {
        return Duration.ofNanos(nanos.getAsLong() - firstNanos);
    }

    private void noticeSleep() {
        Duration awake = awake();
        Duration missed = firstUptime
                .flatMap(first -> uptime.get().map(now -> now.minus(first)))
                .orElse(awake)
                .minus(awake);
        if (missed.minus(slept).compareTo(SHORTEST_SLEEP) >= 0) {
            slept = missed;
        }
    }

    /** How long the system has been up, sleeps included; empty on systems that keep no such file. */
    private static Optional<Duration> uptime() {
        try {
            String seconds = Files.readString(UPTIME).split(" ", 2)[0];
            return Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1_000)));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
