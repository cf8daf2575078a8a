package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.text.Spelling;

/** An expectation that is being waited for: first it has to become true, then to stay so. */
final class PendingExpectation {
    private final Expectation expectation;
    private final Instant since;
    private @Nullable Instant trueSince;

    PendingExpectation(Expectation expectation, Instant since) {
        this.expectation = expectation;
        this.since = since;
    }

    /** How it ended; {@code expected} is empty when it was met. */
    record Verdict(String expected, String seen) {
        static final Verdict MET = new Verdict("", "");
    }

    /** Looks once; empty while it is still open. */
    Optional<Verdict> look(Observation sight, List<Journal.Entry> journal, Instant now) {
        boolean met = expectation.isMetBy(sight, journal);
        if (trueSince == null && met) {
            trueSince = now;
        }
        if (trueSince != null && !met) {
            return failed(lasted(now), sight, journal);
        }
        if (trueSince != null && !now.isBefore(trueSince.plus(expectation.lasting()))) {
            return Optional.of(Verdict.MET);
        }
        if (trueSince == null && !now.isBefore(since.plus(expectation.within()))) {
            return failed("", sight, journal);
        }
        return Optional.empty();
    }

    /** Until when nothing is decided unless something changes. */
    Duration until(Instant now) {
        Instant then = trueSince == null ? since.plus(expectation.within()) : trueSince.plus(expectation.lasting());
        return Duration.between(now, then);
    }

    private Optional<Verdict> failed(String after, Observation sight, List<Journal.Entry> journal) {
        String limit = trueSince == null
                ? " within " + Spelling.of(expectation.within())
                : " for " + Spelling.of(expectation.lasting());
        return Optional.of(new Verdict(expectation.expected() + limit, after + expectation.seen(sight, journal)));
    }

    private String lasted(Instant now) {
        return trueSince == null ? "" : "after " + Spelling.of(Duration.between(trueSince, now)) + " ";
    }
}
