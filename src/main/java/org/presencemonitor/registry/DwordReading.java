package org.presencemonitor.registry;

/** The result of reading a DWORD within a range: five cases that must be told apart. */
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

    /**
     * A value that is there, but whose data cannot be read.
     *
     * @param why the place and what was expected there
     */
    record Unreadable(String why) implements DwordReading {}
}
