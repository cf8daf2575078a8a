package org.presencemonitor.presence;

import java.util.Set;
import org.presencemonitor.hresult.HResult;

/** The answers that mean: the process behind this object is gone (communicator.md 3.4, 5.1). */
final class DeadServer {
    private static final Set<Integer> ANSWERS = Set.of(
            0x80010108, // RPC_E_DISCONNECTED
            0x800401FD, // CO_E_OBJNOTCONNECTED
            0x800706BA, // RPC_S_SERVER_UNAVAILABLE
            0x800706BE, // RPC_S_CALL_FAILED
            0x800706BF, // RPC_S_CALL_FAILED_DNE
            0x80010007, // RPC_E_SERVER_DIED
            0x80010012); // RPC_E_SERVER_DIED_DNE

    private DeadServer() {}

    static boolean is(HResult answer) {
        return ANSWERS.contains(answer.value());
    }
}
