package org.presencemonitor.messenger;

/** PRESENCE_PROPERTY: the elements of PresenceProperties (communicator.md 2.3). */
public enum PresenceProperty {
    /** A MISTATUS. */
    MSTATE(0, Integer.class),
    /** A number that falls into one {@link Availability}. */
    AVAILABILITY(1, Integer.class),
    IS_BLOCKED(2, Boolean.class),
    PRESENCE_NOTE(3, String.class),
    IS_OOF(4, Boolean.class),
    TOOL_TIP(5, String.class),
    CUSTOM_STATUS_STRING(6, String.class),
    /** Unused. */
    DEVICE_TYPE(7, String.class),
    CURRENT_CALENDAR_STATE(8, Integer.class),
    NEXT_CALENDAR_STATE(9, Integer.class),
    /** An ISO time; no source documents how the real one is encoded. */
    NEXT_CALENDAR_STATE_TIME(0xA, String.class);

    private final int index;
    private final Class<?> type;

    PresenceProperty(int index, Class<?> type) {
        this.index = index;
        this.type = type;
    }

    /** Its index in the array. */
    public int index() {
        return index;
    }

    /** The Java type of its value. */
    public Class<?> type() {
        return type;
    }
}
