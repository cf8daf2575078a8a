package org.presencemonitor.messenger;

import java.util.Arrays;
import java.util.Optional;

/**
 * The ranges of numbers in PRESENCE_PROP_AVAILABILITY, and the MISTATUS that each stands for (communicator.md 2.3). The
 * idle ranges have no documented MISTATUS: IDLE and BUSY are this project's interpretation.
 */
public enum Availability {
    AVAILABLE(3000),
    AVAILABLE_IDLE(4500),
    BUSY(6000),
    BUSY_IDLE(7500),
    DO_NOT_DISTURB(9000),
    BE_RIGHT_BACK(12000),
    AWAY(15000),
    /** The local user stays signed in and appears offline. */
    OFFLINE(18000);

    private final int least;

    Availability(int least) {
        this.least = least;
    }

    /** The range a number falls into; empty below all of them. */
    public static Optional<Availability> of(int number) {
        return Arrays.stream(values()).filter(range -> number >= range.least).reduce((lower, higher) -> higher);
    }

    /**
     * The range that a status is published as; empty for one that has none.
     *
     * @see MyStatus
     */
    public static Optional<Availability> of(MyStatus status) {
        return switch (status.value()) {
            case 0x0002 -> Optional.of(AVAILABLE);
            case 0x0012, 0x00A2 -> Optional.of(AVAILABLE_IDLE);
            case 0x000A, 0x0032, 0x0052, 0x0082 -> Optional.of(BUSY);
            case 0x0072, 0x0092 -> Optional.of(DO_NOT_DISTURB);
            case 0x000E -> Optional.of(BE_RIGHT_BACK);
            case 0x0022, 0x0042, 0x0062 -> Optional.of(AWAY);
            case 0x0001, 0x0006 -> Optional.of(OFFLINE);
            default -> Optional.empty();
        };
    }

    /** Its smallest number, which a client writes for it. */
    public int least() {
        return least;
    }

    /** The status of a client that writes a number of this range. */
    public MyStatus status() {
        return switch (this) {
            case AVAILABLE -> MyStatus.ONLINE;
            case AVAILABLE_IDLE -> MyStatus.IDLE;
            case BUSY, BUSY_IDLE -> MyStatus.BUSY;
            case DO_NOT_DISTURB -> MyStatus.DO_NOT_DISTURB;
            case BE_RIGHT_BACK -> MyStatus.BE_RIGHT_BACK;
            case AWAY -> MyStatus.AWAY;
            case OFFLINE -> MyStatus.INVISIBLE;
        };
    }
}
