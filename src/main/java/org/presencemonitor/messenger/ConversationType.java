package org.presencemonitor.messenger;

/** CONVERSATION_TYPE: by which means people talk (communicator.md 4.3). A conversation is begun with one of them. */
public enum ConversationType {
    IM(1),
    PHONE(2),
    LIVE_MEETING(4),
    AUDIO(8),
    /** With sound. */
    VIDEO(16),
    PSTN(32);

    private final int value;

    ConversationType(int value) {
        this.value = value;
    }

    /** The number that COM passes. */
    public int value() {
        return value;
    }

    /** Whether people hear each other, so that nobody can be added (communicator.md 4.3). */
    public boolean isCall() {
        return this != IM && this != LIVE_MEETING;
    }
}
