package org.presencemonitor.messenger.pidgin;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;

/**
 * The accounts of Pidgin and what the user has chosen for them, at one moment.
 *
 * @param accounts all of them, in the user's order
 * @param saved the type of the active saved status
 * @param savedHandle its number
 */
record PidginSession(List<PidginAccount> accounts, SavedStatus saved, int savedHandle) {
    /** Takes a copy. */
    PidginSession {
        accounts = List.copyOf(accounts);
    }

    /**
     * The status that they make up: without a connected account OFFLINE, or CONNECTING while one connects; else that of
     * the saved status.
     *
     * @param isSigningOut whether this program has chosen OFFLINE, and Pidgin has not disconnected yet
     */
    MyStatus status(boolean isSigningOut) {
        if (isConnected()) {
            return isSigningOut ? MyStatus.LOCAL_DISCONNECTING_FROM_SERVER : saved.status();
        }
        return isConnecting() ? MyStatus.LOCAL_CONNECTING_TO_SERVER : MyStatus.OFFLINE;
    }

    /** The session of one account alone. */
    PidginSession of(PidginAccount account) {
        return new PidginSession(List.of(account), saved, savedHandle);
    }

    boolean isConnected() {
        return accounts.stream().anyMatch(PidginAccount::isConnected);
    }

    boolean isConnecting() {
        return accounts.stream().anyMatch(PidginAccount::isConnecting);
    }

    /** The first account that is connected. */
    Optional<PidginAccount> connected() {
        return accounts.stream().filter(PidginAccount::isConnected).findFirst();
    }

    /** The account that stands for all: the first that is connected, else the first that is enabled, else the first. */
    Optional<PidginAccount> primary() {
        return connected()
                .or(() -> accounts.stream().filter(PidginAccount::isEnabled).findFirst())
                .or(() -> accounts.stream().findFirst());
    }

    /** Why nobody is signed in: that of the first account that has a reason; empty while one is connected. */
    Optional<Trouble> trouble() {
        return isConnected()
                ? Optional.empty()
                : accounts.stream()
                        .flatMap(account -> account.trouble().stream())
                        .findFirst();
    }
}
