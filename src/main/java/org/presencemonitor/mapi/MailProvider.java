package org.presencemonitor.mapi;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;

/**
 * What IABProvider, IMSProvider and IXPProvider share: the end of a provider object (communicator.md 7.1).
 *
 * <p>MAPI makes all calls of a provider and its logon objects on one thread, which a provider must not block: work that
 * takes time completes the future of its call. A call that does not complete in time counts as failed. Futures of
 * messages are completed on that thread, the others on any.
 */
public interface MailProvider {
    /** A name for users, such as "Exchange transport", unique in the session. */
    String name();

    /** Called just before {@link #release()}, after all its logon objects are gone. Its flags are a reserved zero. */
    CompletableFuture<HResult> shutdown();

    /** Releases the last reference. Without a prior {@link #shutdown()} it works as one with zero flags. */
    void release();
}
