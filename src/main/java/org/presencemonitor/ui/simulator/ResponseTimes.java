package org.presencemonitor.ui.simulator;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The stops of the response time's slider, up to 10 s: 0.1 s apart up to 1 s, and wider beyond. */
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

    /** The stop nearest to a time. */
    static int nearest(Duration time) {
        return IntStream.rangeClosed(0, last())
                .boxed()
                .min(Comparator.comparing(stop -> at(stop).minus(time).abs()))
                .orElse(0);
    }
}
