package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.presencemonitor.simulator.profile.Profile;

/**
 * A call flow, ready to be played.
 *
 * @param file name of the file it was read from, for messages
 * @param seed of all random times; empty to keep the profile's
 * @param providers the providers it is played on; steps that name none are the first one's
 * @param recording whether it replays a recorded source instead of driving a simulated client
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
     * @param override replaces the file's seed
     */
    public Profile profileOf(Role role, OptionalLong override) {
        OptionalLong chosen = override.isPresent() ? override : seed;
        return chosen.isPresent()
                ? role.profile().toBuilder().seed(chosen.getAsLong()).build()
                : role.profile();
    }

    /** How long it takes when every expectation is met at its limit. */
    public Duration lastsAtMost() {
        return new Timetable(steps).end(0, Duration.ZERO);
    }
}
