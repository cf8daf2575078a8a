package org.presencemonitor.messenger;

/** MPHONE_TYPE. The reference names the type only; these values are from memory (communicator.md 4.1, 10). */
public enum PhoneType {
    HOME(0),
    WORK(1),
    MOBILE(2),
    CUSTOM(3);

    private final int value;

    PhoneType(int value) {
        this.value = value;
    }

    /** The number that COM passes. */
    public int value() {
        return value;
    }
}
