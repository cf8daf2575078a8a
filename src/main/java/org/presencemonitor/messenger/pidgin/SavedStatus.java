package org.presencemonitor.messenger.pidgin;

import java.util.Arrays;
import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;

/**
 * The types of a saved status, which is what the user has chosen for all accounts (pidgin.md), and the status that each
 * stands for.
 */
enum SavedStatus {
    UNSET(0, 0x0002),
    OFFLINE(1, 0x0001),
    AVAILABLE(2, 0x0002),
    UNAVAILABLE(3, 0x000A),
    INVISIBLE(4, 0x0006),
    AWAY(5, 0x0022),
    EXTENDED_AWAY(6, 0x0042),
    MOBILE(7, 0x0002);

    private final int number;
    private final int status;

    SavedStatus(int number, int status) {
        this.number = number;
        this.status = status;
    }

    int number() {
        return number;
    }

    /** What an account with it is, once it is connected. */
    MyStatus status() {
        return new MyStatus(status);
    }

    /** The type with that number; empty for none. */
    static Optional<SavedStatus> of(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    /** The type that a user chooses for a status; empty for a status that Pidgin does not have. */
    static Optional<SavedStatus> choiceOf(MyStatus status) {
        return Arrays.stream(values())
                .filter(type -> type != UNSET && type != OFFLINE && type.status == status.value())
                .findFirst();
    }
}
