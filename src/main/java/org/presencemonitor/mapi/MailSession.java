package org.presencemonitor.mapi;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.thread.Subscription;

/** The MAPI session that a monitor watches and can end. Safe to use from any thread; nothing here blocks. */
public interface MailSession {
    /** The state now. */
    MailSessionState state();

    /**
     * IMAPISession::Logoff without a window: logs off every provider in the documented order, unless another client
     * shares the session (communicator.md 7.1, 7.3).
     *
     * @param flags zero; see {@link MailSessionState.Warning} for why MAPI_LOGOFF_SHARED is never passed
     * @return completes when all are logged off or timed out: S_OK, or the first other answer of a provider; the
     *     session is logged off in any case. MAPI_E_INVALID_OBJECT when it already was, MAPI_E_UNKNOWN_FLAGS for flags
     *     that have no meaning
     */
    CompletableFuture<HResult> logoff(int flags);

    /** Calls back after each change of {@link #state()}, on the thread that made it. Must not block. */
    Subscription watch(Runnable onChange);
}
