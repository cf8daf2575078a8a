package org.presencemonitor.registry;

/** The result of reading a DWORD within a range: four cases that must be told apart. */
public sealed interface DwordReading {
    /** A DWORD within the range. */
    record Value(int value) implements DwordReading {}

    /** No such value, or no such key. */
    record Absent() implements DwordReading {}

    /** A value of another type. */
    record WrongType(RegistryValue found) implements DwordReading {}

    /**
     * A DWORD outside the range.
     *
     * @param value unsigned
     */
    record OutOfRange(long value) implements DwordReading {}
}
