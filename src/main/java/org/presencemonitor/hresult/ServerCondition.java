package org.presencemonitor.hresult;

import static org.presencemonitor.hresult.HResult.CO_E_OBJNOTCONNECTED;
import static org.presencemonitor.hresult.HResult.RPC_E_CALL_REJECTED;
import static org.presencemonitor.hresult.HResult.RPC_E_DISCONNECTED;
import static org.presencemonitor.hresult.HResult.RPC_E_SERVERCALL_REJECTED;
import static org.presencemonitor.hresult.HResult.RPC_E_SERVERCALL_RETRYLATER;
import static org.presencemonitor.hresult.HResult.RPC_E_SERVER_DIED;
import static org.presencemonitor.hresult.HResult.RPC_E_SERVER_DIED_DNE;
import static org.presencemonitor.hresult.HResult.RPC_S_CALL_FAILED;
import static org.presencemonitor.hresult.HResult.RPC_S_CALL_FAILED_DNE;
import static org.presencemonitor.hresult.HResult.RPC_S_SERVER_UNAVAILABLE;

import java.util.Set;

/**
 * What the result of a call between processes says about the process at the other end (communicator.md 3.4, 5.1, 8).
 */
public enum ServerCondition {
    /** Nothing: the result is that of the member. */
    NORMAL,
    /** The process cannot take a call now; the same call may succeed a little later. */
    BUSY,
    /** The process has ended; no call to this object will succeed any more. */
    GONE;

    private static final Set<HResult> BUSY_RESULTS =
            Set.of(RPC_E_CALL_REJECTED, RPC_E_SERVERCALL_RETRYLATER, RPC_E_SERVERCALL_REJECTED);
    private static final Set<HResult> GONE_RESULTS = Set.of(
            RPC_E_DISCONNECTED,
            CO_E_OBJNOTCONNECTED,
            RPC_S_SERVER_UNAVAILABLE,
            RPC_S_CALL_FAILED,
            RPC_S_CALL_FAILED_DNE,
            RPC_E_SERVER_DIED,
            RPC_E_SERVER_DIED_DNE);

    /** The condition that the result of a call tells. */
    public static ServerCondition of(HResult result) {
        if (BUSY_RESULTS.contains(result)) {
            return BUSY;
        }
        return GONE_RESULTS.contains(result) ? GONE : NORMAL;
    }
}
