package org.presencemonitor.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was shown at the end of each moment at which something new was shown. */
public final class MomentSequence {
    private final InstantSource clock;
    private final Instant begin;
    private final Map<Instant, String> moments = new TreeMap<>();

    /** The sequence since that time of the clock. */
    public MomentSequence(InstantSource clock, Instant begin) {
        this.clock = clock;
        this.begin = begin;
    }

    /** Shows it now, in place of what was shown before in this moment. */
    public void show(String what) {
        moments.put(clock.instant(), what);
    }

    /** Each change, after the time since the beginning. */
    public List<String> changes() {
        List<String> changes = new ArrayList<>();
        String last = "";
        for (Map.Entry<Instant, String> moment : moments.entrySet()) {
            if (!moment.getValue().equals(last)) {
                last = moment.getValue();
                changes.add(Duration.between(begin, moment.getKey()) + " " + last);
            }
        }
        return changes;
    }
}
