package org.presencemonitor.messenger;

/** MMESSENGERPROPERTY: the properties of the client that IMessenger3 returns (communicator.md 4.1). */
public enum MessengerProperty {
    VERSION(0),
    PLCID(1);

    private final int value;

    MessengerProperty(int value) {
        this.value = value;
    }

    /** The number that COM passes. */
    public int value() {
        return value;
    }
}
