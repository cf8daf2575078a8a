package org.presencemonitor.registry;

/** The flag of an IM client and its documented values (communicator.md 6.1). */
public final class UpAndRunning {
    /** Name of the REG_DWORD below {@code IM Providers\<App>}. */
    public static final String NAME = "UpAndRunning";

    public static final int NOT_RUNNING = 0;
    public static final int STARTING = 1;
    public static final int RUNNING = 2;

    private UpAndRunning() {}

    /** The key that holds the flag of the client with that key name. */
    public static RegistryKey key(String app) {
        return RegistryKey.IM_PROVIDERS.child(app);
    }

    /** Reads the flag of the client with that key name. */
    public static DwordReading read(Registry registry, String app) {
        return registry.readDword(key(app), NAME, NOT_RUNNING, RUNNING);
    }
}
