package org.presencemonitor.presence;

import org.presencemonitor.messenger.MyStatus;

/** The state that follows from the whole chain: the heading of the window. */
public enum PresenceState {
    AVAILABLE,
    BUSY,
    DO_NOT_DISTURB,
    AWAY,
    /** Signed in, while others see the user offline. */
    APPEAR_OFFLINE,
    SIGNING_IN,
    SIGNING_OUT,
    SIGNED_OUT,
    /** The flag says 1, or 2 and Messenger has not answered for the first time yet. */
    STARTING,
    NOT_RUNNING,
    /** No installer's key names the client, and its flag does not say that it runs. */
    NOT_INSTALLED,
    /** The flag says 2, and no process of the client runs: it was left behind by a crash. */
    STALE_FLAG,
    /** The client runs and offers no Messenger, as clients since 2010 do: who is signed in cannot be told. */
    RUNNING,
    /** The chain contradicts itself: see {@link Presence#problem()}. */
    PROBLEM,
    /** Nothing could be read yet. */
    UNKNOWN;

    public boolean isSignedIn() {
        return switch (this) {
            case AVAILABLE, BUSY, DO_NOT_DISTURB, AWAY, APPEAR_OFFLINE -> true;
            default -> false;
        };
    }

    /** A change is under way and will end by itself. */
    public boolean isTransitional() {
        return this == SIGNING_IN || this == SIGNING_OUT || this == STARTING;
    }

    /** The state a status stands for; values without a name count by bit 0x2 (communicator.md 2.2). */
    public static PresenceState of(MyStatus status) {
        return switch (status.value()) {
            case 0x000A, 0x0032, 0x0052, 0x0082 -> BUSY;
            case 0x0072, 0x0092 -> DO_NOT_DISTURB;
            case 0x0012, 0x0022, 0x000E, 0x0042, 0x0062, 0x00A2 -> AWAY;
            case 0x0006 -> APPEAR_OFFLINE;
            case 0x0100, 0x0200, 0x0300 -> SIGNING_IN;
            case 0x0400 -> SIGNING_OUT;
            case 0x0000 -> UNKNOWN;
            default -> status.isSignedIn() ? AVAILABLE : SIGNED_OUT;
        };
    }
}
