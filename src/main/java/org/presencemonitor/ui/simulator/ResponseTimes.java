package org.presencemonitor.ui.simulator;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The stops of the response time's slider, 0 to 10 s: a tenth of a second apart up to one second, where people feel the
 * difference, and wider beyond.
 */
public final class ResponseTimes {
    private static final List<Duration> STOPS = LongStream.of(
                    0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000,
                    6_000, 7_000, 8_000, 9_000, 10_000)
            .mapToObj(Duration::ofMillis)
            .toList();

    private ResponseTimes() {}

    public static int last() {
        return STOPS.size() - 1;
    }

    static Duration at(int stop) {
        return STOPS.get(stop);
    }

    /** The stop nearest to a time, which need not be one. */
    static int nearest(Duration time) {
        int best = 0;
        for (int stop = 1; stop < STOPS.size(); stop++) {
            if (distance(stop, time).compareTo(distance(best, time)) < 0) {
                best = stop;
            }
        }
        return best;
    }

    private static Duration distance(int stop, Duration time) {
        return STOPS.get(stop).minus(time).abs();
    }
}
