package org.presencemonitor.registry;

/**
 * Names in the {@code IM Providers} keys beside the flag (communicator.md 6.1). The user's half, in HKCU, says which
 * client is Office's default and which ones run; the machine's half, in HKLM, holds what each installer has written.
 */
public final class ImProviders {
    /** HKCU: holds {@link #DEFAULT_APP}, and a key per client that has run. */
    public static final RegistryKey OF_USER = RegistryKey.IM_PROVIDERS;

    /** HKLM: a key per installed client, as 64-bit programs see it, and all of them on a 32-bit Windows. */
    public static final RegistryKey INSTALLED = new RegistryKey("HKEY_LOCAL_MACHINE\\Software\\IM Providers");

    /** The same as 32-bit programs see it on a 64-bit Windows; installers write both (communicator.md 6.1). */
    public static final RegistryKey INSTALLED_FOR_32_BIT =
            new RegistryKey("HKEY_LOCAL_MACHINE\\Software\\WOW6432Node\\IM Providers");

    /** REG_SZ in {@link #OF_USER}: key name of the client that Office asks. */
    public static final String DEFAULT_APP = "DefaultIMApp";

    /** REG_SZ in a client's key of the user: key name of the default before it. */
    public static final String PREVIOUS_DEFAULT_APP = "PreviousDefaultIMApp";

    /** REG_SZ in a client's key of the machine: the name to show. */
    public static final String FRIENDLY_NAME = "FriendlyName";

    /** REG_SZ in a client's key of the machine: the program that Office looks for among the processes. */
    public static final String PROCESS_NAME = "ProcessName";

    /** REG_SZ in a client's key of the machine: CLSID of its root class. */
    public static final String GUID = "GUID";

    private ImProviders() {}

    /** The key that an installer has written for the client with that key name. */
    public static RegistryKey installed(String app) {
        return INSTALLED.child(app);
    }
}
