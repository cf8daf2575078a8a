package org.presencemonitor.registry;

import java.util.Optional;

/** What was found where a REG_SZ was expected: three answers that must not be confused. */
public sealed interface TextReading {
    /** The text; empty unless there is one. */
    default Optional<String> text() {
        return Optional.empty();
    }

    /** A REG_SZ, which may be empty. */
    record Value(String value) implements TextReading {
        @Override
        public Optional<String> text() {
            return Optional.of(value);
        }
    }

    /** No such value, or no such key. */
    record Absent() implements TextReading {}

    /** A value of another type. */
    record WrongType(RegistryValue found) implements TextReading {}
}
