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
 * What kind of client a test wants. Clients of equal settings are one within a test.
 *
 * @param strict failing answers have to be looked at
 * @param allowed those that need no looking at all the same
 * @param time empty for real time
 */
record ClientSettings(Profile profile, boolean started, boolean strict, List<Query> allowed, Optional<Time> time) {
    ClientSettings {
        allowed = List.copyOf(allowed);
    }

    /** Somebody else's time. */
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
        if (started) {
            client.start();
        }
        return client;
    }

    /** Failing answers that nobody has looked at, where that matters. */
    List<Entry> complaints(Journal journal) {
        if (!strict) {
            return List.of();
        }
        allowed.forEach(query -> journal.holds(query));
        return journal.failuresNotLookedAt();
    }
}
