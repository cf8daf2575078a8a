package org.presencemonitor.registry.regfile;

import java.util.Optional;
import java.util.function.Supplier;
import org.presencemonitor.print.ThrownReason;
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

    /** The keys and values; throws the reason when they could not be read. */
    RegistryTree tree();

    /** The content at and below the key; equal to another view unless something there differs. */
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
            return new View(Optional.empty(), ThrownReason.of(reason));
        }
    }

    /**
     * The content of a key.
     *
     * @param damage why it could not be read; empty when it could
     */
    record View(Optional<RegistryTree> key, String damage) {}
}
