package org.presencemonitor.presence;

import java.time.Duration;
import java.util.Set;
import org.presencemonitor.hresult.HResult;

/** The answers of a server that has no time now: the same call is made again a little later (communicator.md 3.4, 8). */
final class BusyServer {
    private static final Set<Integer> ANSWERS = Set.of(
            0x80010001, // RPC_E_CALL_REJECTED
            0x8001010A, // RPC_E_SERVERCALL_RETRYLATER
            0x8001010B); // RPC_E_SERVERCALL_REJECTED

    /** Five pauses, 250 ms to 4 s, are nearly eight seconds: a dialog that stays open longer is worth telling. */
    static final int TRIES = 5;

    private BusyServer() {}

    static boolean is(HResult answer) {
        return ANSWERS.contains(answer.value());
    }

    /** The pause after that many tries. */
    static Duration pause(int tries) {
        return Duration.ofMillis(250L << tries);
    }
}
