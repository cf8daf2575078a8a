package org.presencemonitor.simulator.profile;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long the simulated server takes for something. The same seed gives the same times. */
public sealed interface Latency {
    Duration next(RandomGenerator random);

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

    /** Anything between the two is as likely as anything else. */
    record Uniform(Duration least, Duration most) implements Latency {
        @Override
        public Duration next(RandomGenerator random) {
            return least.plusNanos(random.nextLong(most.minus(least).toNanos() + 1));
        }
    }

    /**
     * Mostly near the median, now and then much longer: what networks do.
     *
     * @param sigma spread of the logarithm; 0 is none, 1 is wild
     */
    record LogNormal(Duration median, double sigma) implements Latency {
        @Override
        public Duration next(RandomGenerator random) {
            return Duration.ofNanos(Math.round(median.toNanos() * Math.exp(sigma * random.nextGaussian())));
        }
    }
}
