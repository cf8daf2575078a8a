package org.presencemonitor.bus;

import java.util.Optional;
import java.util.Set;

/** The objects of this program that other programs can call. Asked on any thread. */
public interface BusObjects {
    /** The object at a path; empty for none. */
    Optional<BusObject<?>> at(String path);

    /** The paths of those objects that may be listed. */
    Set<String> paths();

    /** The error that stands for an exception of a member; empty for a fault of this program. */
    default Optional<BusError> errorOf(RuntimeException thrown) {
        return Optional.empty();
    }

    /** One object alone. */
    static BusObjects of(String path, BusObject<?> object) {
        return new BusObjects() {
            @Override
            public Optional<BusObject<?>> at(String asked) {
                return asked.equals(path) ? Optional.of(object) : Optional.empty();
            }

            @Override
            public Set<String> paths() {
                return Set.of(path);
            }
        };
    }
}
