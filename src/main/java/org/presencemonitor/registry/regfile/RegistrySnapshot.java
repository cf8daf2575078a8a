package org.presencemonitor.registry.regfile;

import java.util.Optional;
import java.util.function.Supplier;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;

/** The whole registry at one moment, or why it could not be read. */
sealed interface RegistrySnapshot {
    static RegistrySnapshot of(Supplier<RegFile> reading) {
        try {
            return new Whole(reading.get().tree());
        } catch (RegistryException reason) {
            return new Failed(reason);
        }
    }

    /** What was read, or throws why it could not be. */
    RegistryTree tree();

    /** What there is to see at and below the key: equal to another view unless something there differs. */
    View view(RegistryKey key);

    record Whole(RegistryTree tree) implements RegistrySnapshot {
        @Override
        public View view(RegistryKey key) {
            return new View(tree.at(key), "");
        }
    }

    record Failed(RegistryException reason) implements RegistrySnapshot {
        @Override
        public RegistryTree tree() {
            throw reason;
        }

        @Override
        public View view(RegistryKey key) {
            return new View(Optional.empty(), String.valueOf(reason.getMessage()));
        }
    }

    /**
     * What there is to see of a key.
     *
     * @param damage why nothing could be read; empty when it could
     */
    record View(Optional<RegistryTree> key, String damage) {}
}
