package org.presencemonitor.registry;

import java.util.Optional;

/** The result of reading a REG_SZ: three cases that must be told apart. */
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
