package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.text.Spelling;

/** An expectation that a step waits for: it has to become true, and then to stay true for a while. */
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

    /** Checks one observation; empty while the expectation is neither met nor failed. */
    Optional<Verdict> check(Observation observation, List<Journal.Entry> journal, Instant now) {
        boolean met = expectation.isMetBy(observation, journal);
        if (trueSince == null && met) {
            trueSince = now;
        }
        if (trueSince != null && !met) {
            return failed(lasted(now), observation, journal);
        }
        if (trueSince != null && !now.isBefore(trueSince.plus(expectation.lasting()))) {
            return Optional.of(Verdict.MET);
        }
        if (trueSince == null && !now.isBefore(since.plus(expectation.within()))) {
            return failed("", observation, journal);
        }
        return Optional.empty();
    }

    /** The time until it is decided if nothing changes. */
    Duration remaining(Instant now) {
        Instant then = trueSince == null ? since.plus(expectation.within()) : trueSince.plus(expectation.lasting());
        return Duration.between(now, then);
    }

    private Optional<Verdict> failed(String after, Observation observation, List<Journal.Entry> journal) {
        String limit = trueSince == null
                ? " within " + Spelling.of(expectation.within())
                : " for " + Spelling.of(expectation.lasting());
        return Optional.of(new Verdict(expectation.expected() + limit, after + expectation.seen(observation, journal)));
    }

    private String lasted(Instant now) {
        return trueSince == null ? "" : "after " + Spelling.of(Duration.between(trueSince, now)) + " ";
    }
}
