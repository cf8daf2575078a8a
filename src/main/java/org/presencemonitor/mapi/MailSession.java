package org.presencemonitor.mapi;

import org.presencemonitor.hresult.HResult;

/** A MAPI session as its client sees it: IMAPISession, as far as logging off goes. Safe to use from any thread. */
public interface MailSession {
    /** What is logged on now. */
    MailSessionState state();

    /**
     * IMAPISession::Logoff: logs off every provider in the documented order and returns when all are. Blocks as long as
     * the providers take.
     *
     * @param flags zero; see communicator.md 7.1 for why MAPI_LOGOFF_SHARED is never passed
     * @return S_OK, or the first other answer of a provider; the session is logged off in any case. MAPI_E_INVALID_OBJECT
     *     when it already was
     */
    HResult logoff(int flags);

    /** Calls back after each change of {@link #state()}, on the thread that made it. Must not block. */
    Watch watch(Runnable onChange);

    /** A running watch. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
