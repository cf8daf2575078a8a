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
    private final Optional<Observation> before;
    private final Instant newsIsThere;
    private @Nullable Instant trueSince;

    /**
     * @param before what was seen at the last deed: what does not differ from it may be old news
     * @param newsIsThere from then on it is new in any case
     */
    PendingExpectation(Expectation expectation, Instant since, Optional<Observation> before, Instant newsIsThere) {
        this.expectation = expectation;
        this.since = since;
        this.before = before;
        this.newsIsThere = newsIsThere;
    }

    /** How it ended; {@code expected} is empty when it was met. */
    record Verdict(String expected, String seen) {
        static final Verdict MET = new Verdict("", "");
    }

    /** Whether it has become true, and has to stay so. */
    boolean hasBecomeTrue() {
        return trueSince != null;
    }

    /** Checks one observation; empty while the expectation is neither met nor failed. */
    Optional<Verdict> check(Observation observation, List<Journal.Entry> journal, Instant now) {
        boolean met = expectation.isMetBy(observation, journal);
        Instant began = trueSince;
        if (began == null) {
            if (met && isNews(observation, now)) {
                trueSince = now;
                return expectation.lasting().isZero() ? Optional.of(Verdict.MET) : Optional.empty();
            }
            return now.isBefore(end()) ? Optional.empty() : failed("", observation, journal);
        }
        if (!now.isBefore(end())) {
            return Optional.of(Verdict.MET);
        }
        String lasted = "after " + Spelling.of(Duration.between(began, now)) + " ";
        return met ? Optional.empty() : failed(lasted, observation, journal);
    }

    private boolean isNews(Observation observation, Instant now) {
        return !now.isBefore(newsIsThere) || before.isEmpty() || expectation.tells(before.get(), observation);
    }

    /** When it is decided if nothing changes. */
    Instant end() {
        return trueSince == null ? since.plus(expectation.within()) : trueSince.plus(expectation.lasting());
    }

    private Optional<Verdict> failed(String after, Observation observation, List<Journal.Entry> journal) {
        String limit = trueSince == null
                ? " within " + Spelling.of(expectation.within())
                : " for " + Spelling.of(expectation.lasting());
        return Optional.of(new Verdict(expectation.expected() + limit, after + expectation.seen(observation, journal)));
    }
}
