package org.presencemonitor.registry;

/** A registry this program may change: the simulator's. Writes last across a power cut once the call has returned. */
public interface WritableRegistry extends Registry {
    /** Creates the key and its parents where missing; everything else stays as it is. */
    void write(RegistryKey key, String name, RegistryValue value);

    /** Deletes the value; nothing happens when it does not exist. */
    void delete(RegistryKey key, String name);

    /** Deletes the key with all its values and everything below; nothing happens when it does not exist. */
    void delete(RegistryKey key);

    /** Deletes the key if it has neither values nor keys below; nothing happens otherwise. */
    void deleteIfEmpty(RegistryKey key);
}
