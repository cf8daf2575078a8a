package org.presencemonitor.messenger;

/** Where IMessengerContactResolution may look (communicator.md 4.1). */
public enum Resolution {
    CACHED_ONLY(1),
    ANY(2);

    private final int value;

    Resolution(int value) {
        this.value = value;
    }

    /** The number that COM passes. */
    public int value() {
        return value;
    }
}
