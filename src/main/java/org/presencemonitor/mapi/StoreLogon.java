package org.presencemonitor.mapi;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;

/** IMSLogon with its store, outbox and inbox, as far as logging off goes. */
public interface StoreLogon {
    /**
     * IMSLogon::Logoff. Runs in the session's logoff, or from within the release of the support object after the client
     * has released the store (communicator.md 7.3). In the first case the provider releases its support object in it.
     *
     * @param flags a pointer to a reserved zero (communicator.md 7.1)
     */
    CompletableFuture<HResult> logoff(FlagsPointer flags);

    /** Releases the last reference. Without a prior logoff it works as one with zero flags. */
    void release();

    /** The store object that this logon opened. */
    MsgStore store();

    /**
     * The store's outbox. It outlasts the logon: messages still queued are sent in a later session. In a session that
     * goes on, nothing but its counts is asked for after the provider's shutdown; the end of the session, which logs
     * stores off first, puts back what its transports have stopped.
     */
    Outbox outbox();

    /** The store's inbox. It outlasts the logon, too. */
    Inbox inbox();
}
