package org.presencemonitor.registry;

/**
 * A registry that this program may change, such as the simulator's. A power cut does not undo a call that has returned.
 */
public interface WritableRegistry extends Registry {
    /** Creates the key and its parents where missing; everything else stays unchanged. */
    void write(RegistryKey key, String name, RegistryValue value);

    /** Deletes the value; nothing happens when it does not exist. */
    void delete(RegistryKey key, String name);

    /** Deletes the key with all its values and everything below; nothing happens when it does not exist. */
    void delete(RegistryKey key);

    /** Deletes the key if it has neither values nor keys below; nothing happens otherwise. */
    void deleteIfEmpty(RegistryKey key);
}
