package org.presencemonitor.simulator.profile;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The response time of the simulated server, fixed or random. The same seed gives the same times. Immutable. */
public sealed interface Latency {
    /** The time of the next response. */
    Duration next(RandomGenerator random);

    /** Always the same time. */
    static Latency fixed(Duration time) {
        return new Fixed(time);
    }

    /** Always the same. */
    record Fixed(Duration time) implements Latency {
        @Override
        public Duration next(RandomGenerator random) {
            return time;
        }
    }

    /** Any time between the two, both included, with equal probability; {@code least} must not exceed {@code most}. */
    record Uniform(Duration least, Duration most) implements Latency {
        @Override
        public Duration next(RandomGenerator random) {
            return least.plusNanos(random.nextLong(most.minus(least).toNanos() + 1));
        }
    }

    /**
     * Mostly near the median, sometimes much longer, as in networks.
     *
     * @param sigma standard deviation of the natural logarithm: 0 for a fixed time, 1 for a very wide spread
     */
    record LogNormal(Duration median, double sigma) implements Latency {
        @Override
        public Duration next(RandomGenerator random) {
            return Duration.ofNanos(Math.round(median.toNanos() * Math.exp(sigma * random.nextGaussian())));
        }
    }
}
