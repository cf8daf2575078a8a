package org.presencemonitor.registry.regfile;

import org.jspecify.annotations.Nullable;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;

/** One line of a .reg file, or several lines that belong together. Positions count UTF-16 units. */
sealed interface RegEntry {
    /** Just past the line end. */
    int end();

    /**
     * {@code [key]}, or {@code [-key]}.
     *
     * @param deleted true for {@code [-key]}
     */
    record Section(RegistryKey key, boolean deleted, int end) implements RegEntry {}

    /**
     * {@code "name"=data}.
     *
     * @param name empty for {@code @}, the default value
     * @param value null for {@code "name"=-}
     * @param start where the line begins
     * @param data where the data begins
     * @param dataEnd just past the data
     */
    record Value(String name, @Nullable RegistryValue value, int start, int data, int dataEnd, int end)
            implements RegEntry {}
}
