package org.presencemonitor.messenger.windows;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.Circumstance;

/**
 * Compares whether this program and the client run as administrator: a difference makes a class unavailable
 * (communicator.md 1.3).
 */
final class ElevationCheck {
    private ElevationCheck() {}

    /**
     * The circumstance that follows from the rights of the processes.
     *
     * @param own whether this process is elevated; empty when unknown
     * @param clients the same of each process of the client
     */
    static Circumstance compare(Optional<Boolean> own, List<Optional<Boolean>> clients) {
        if (clients.isEmpty()) {
            return Circumstance.NO_PROCESS;
        }
        Optional<Boolean> all = clients.getFirst();
        boolean agree = clients.stream().allMatch(all::equals);
        if (own.isEmpty() || all.isEmpty() || !agree) {
            return Circumstance.UNKNOWN;
        }
        if (own.equals(all)) {
            return Circumstance.SAME_RIGHTS;
        }
        return all.get() ? Circumstance.CLIENT_ELEVATED : Circumstance.CALLER_ELEVATED;
    }
}
