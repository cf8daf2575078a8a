package org.presencemonitor.hresult;

import java.util.Set;

/**
 * What the result of a call between processes says about the process at the other end (communicator.md 3.4, 5.1, 8).
 */
public enum ServerCondition {
    /** It can be reached: the result is that of the member. */
    NORMAL,
    /** The process cannot take a call now; the same call may succeed a little later. */
    BUSY,
    /** The process has ended; no call to this object will succeed any more. */
    GONE;

    private static final Set<HResult> BUSY_RESULTS =
            Set.of(HResult.RPC_E_CALL_REJECTED, HResult.RPC_E_SERVERCALL_RETRYLATER, HResult.RPC_E_SERVERCALL_REJECTED);
    private static final Set<HResult> GONE_RESULTS = Set.of(
            HResult.RPC_E_DISCONNECTED,
            HResult.CO_E_OBJNOTCONNECTED,
            HResult.RPC_S_SERVER_UNAVAILABLE,
            HResult.RPC_S_CALL_FAILED,
            HResult.RPC_S_CALL_FAILED_DNE,
            HResult.RPC_E_SERVER_DIED,
            HResult.RPC_E_SERVER_DIED_DNE);

    /** The condition that follows from the result of a call. */
    public static ServerCondition of(HResult result) {
        if (BUSY_RESULTS.contains(result)) {
            return BUSY;
        }
        return GONE_RESULTS.contains(result) ? GONE : NORMAL;
    }
}
