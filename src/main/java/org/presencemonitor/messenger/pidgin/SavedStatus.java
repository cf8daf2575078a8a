package org.presencemonitor.messenger.pidgin;

import java.util.Arrays;
import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;

/**
 * The types of a saved status, which is what the user has chosen for all accounts (pidgin.md), and the status that each
 * stands for.
 */
enum SavedStatus {
    UNSET(0, MyStatus.ONLINE),
    OFFLINE(1, MyStatus.OFFLINE),
    AVAILABLE(2, MyStatus.ONLINE),
    UNAVAILABLE(3, MyStatus.BUSY),
    INVISIBLE(4, MyStatus.INVISIBLE),
    AWAY(5, MyStatus.AWAY),
    EXTENDED_AWAY(6, MyStatus.OUT_TO_LUNCH),
    MOBILE(7, MyStatus.ONLINE);

    private final int number;
    private final MyStatus status;

    SavedStatus(int number, MyStatus status) {
        this.number = number;
        this.status = status;
    }

    int number() {
        return number;
    }

    /** What an account with it is, once it is connected. */
    MyStatus status() {
        return status;
    }

    /** The type with that number; empty for none. */
    static Optional<SavedStatus> of(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    /** The type that a user chooses for a status; empty for a status that Pidgin does not have. */
    static Optional<SavedStatus> choiceOf(MyStatus status) {
        return Arrays.stream(values())
                .filter(type -> type != UNSET && type != OFFLINE && type.status.equals(status))
                .findFirst();
    }
}
