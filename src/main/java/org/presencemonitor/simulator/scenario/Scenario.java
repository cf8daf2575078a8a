package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.presencemonitor.simulator.profile.Profile;

/**
 * A call flow, ready to be played.
 *
 * @param file where it was read from, for messages
 * @param seed of all random times; empty to keep the profile's
 * @param providers who plays, the first one being whom steps mean that name nobody
 * @param recording whether it plays back what a source did, instead of happening to a simulated client
 */
public record Scenario(
        String file,
        String name,
        String description,
        OptionalLong seed,
        List<Role> providers,
        boolean recording,
        List<Step> steps) {
    public Scenario {
        providers = List.copyOf(providers);
        steps = List.copyOf(steps);
    }

    /**
     * One provider.
     *
     * @param app its key name below {@code IM Providers}
     * @param profile how its client behaves
     */
    public record Role(String app, Profile profile) {}

    /**
     * The behaviour of a provider's client.
     *
     * @param seedInstead overrides the file's seed
     */
    public Profile profileOf(Role role, OptionalLong seedInstead) {
        OptionalLong chosen = seedInstead.isPresent() ? seedInstead : seed;
        return chosen.isPresent()
                ? role.profile().toBuilder().seed(chosen.getAsLong()).build()
                : role.profile();
    }

    /** How long it takes when every expectation is met at its last moment. */
    public Duration lastsAtMost() {
        return new Timetable(steps).end(0, Duration.ZERO);
    }
}
