package org.presencemonitor.presence;

import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.UpAndRunning;

/**
 * An IM client that announces itself below {@code IM Providers} (communicator.md 6.1).
 *
 * @param app its key name, {@code Communicator}
 */
public record Provider(String app) {
    /** The value that says whether the client is up. */
    public static final String UP_AND_RUNNING = UpAndRunning.NAME;

    public static final Provider COMMUNICATOR = new Provider("Communicator");

    /** The key that holds {@link #UP_AND_RUNNING}. */
    public RegistryKey key() {
        return RegistryKey.IM_PROVIDERS.child(app);
    }
}
