package org.presencemonitor.registry.regfile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;

/** One line of a .reg file, or several lines that belong together. Positions count UTF-16 units. */
sealed interface RegEntry {
    /** Where the line begins. */
    int start();

    /** Just past the line end. */
    int end();

    /**
     * {@code [key]}, {@code [-key]}, or a key that an import refuses.
     *
     * @param key empty for one that is refused: the values below it are ignored
     * @param deleted true for {@code [-key]}
     */
    record Section(Optional<RegistryKey> key, boolean deleted, int start, int end) implements RegEntry {}

    /**
     * {@code "name"=data}.
     *
     * @param name empty for {@code @}, the default value
     * @param value null for {@code "name"=-}
     * @param data where the data begins
     * @param dataEnd just past the data
     */
    record Value(String name, @Nullable RegistryValue value, int start, int data, int dataEnd, int end)
            implements RegEntry {}

    /**
     * A value whose data an import ignores: what the name had before holds.
     *
     * @param why the hint's sentence, with its place
     */
    record Unreadable(String name, String why, int start, int end) implements RegEntry {}
}
