package org.presencemonitor.messenger;

/** The kinds of addresses for IMessengerContactResolution (communicator.md 4.1). */
public enum AddressType {
    SMTP(1),
    DISPLAY_NAME(2),
    EXTERNAL(3);

    private final int value;

    AddressType(int value) {
        this.value = value;
    }

    /** The number that COM passes. */
    public int value() {
        return value;
    }
}
