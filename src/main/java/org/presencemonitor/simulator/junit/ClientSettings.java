package org.presencemonitor.simulator.junit;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.journal.Journal.Entry;
import org.presencemonitor.simulator.journal.Query;
import org.presencemonitor.simulator.profile.Profile;

/**
 * The kind of client that a test asks for. Within a test, equal settings get the same client.
 *
 * @param strict the test has to look at failing answers
 * @param allowed failing answers that it may ignore all the same
 * @param time empty for real time
 */
record ClientSettings(Profile profile, boolean started, boolean strict, List<Query> allowed, Optional<Time> time) {
    ClientSettings {
        allowed = List.copyOf(allowed);
    }

    /** The caller's own time. */
    record Time(ScheduledExecutorService scheduler, InstantSource clock) {}

    ClientSettings in(Time other) {
        return new ClientSettings(profile, started, strict, allowed, Optional.of(other));
    }

    ClientSettings notStarted() {
        return new ClientSettings(profile, false, strict, allowed, time);
    }

    ClientSettings strict(List<Query> nowAllowed) {
        return new ClientSettings(profile, started, true, nowAllowed, time);
    }

    CommunicatorSimulator client() {
        CommunicatorSimulator client = time.map(
                        other -> CommunicatorSimulator.installed(profile, other.scheduler(), other.clock()))
                .orElseGet(() -> CommunicatorSimulator.installed(profile));
        client.journal().allowFailures(allowed);
        if (started) {
            client.start();
        }
        return client;
    }

    /** Failing answers that the test has not looked at, where the settings are strict. */
    List<Entry> unseenFailures(Journal journal) {
        return strict ? journal.failuresNotLookedAt() : List.of();
    }
}
