package org.presencemonitor.simulator.windows;

import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Text;

/**
 * A value that a registration writes.
 *
 * @param whole the topmost key that belongs to the registered thing alone
 */
record ClassEntry(RegistryKey whole, RegistryKey key, String name, String text) {
    /** The name of a key's default value. */
    static final String DEFAULT = "";

    Text value() {
        return new Text(text);
    }
}
