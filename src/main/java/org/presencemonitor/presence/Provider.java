package org.presencemonitor.presence;

import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.UpAndRunning;

/**
 * An IM client that announces itself below {@code IM Providers} (communicator.md 6.1).
 *
 * @param app its key name, {@code Communicator}
 */
public record Provider(String app) {
    public static final Provider COMMUNICATOR = new Provider("Communicator");

    /** The key that holds its {@code UpAndRunning}. */
    public RegistryKey key() {
        return UpAndRunning.key(app);
    }
}
