package org.presencemonitor.mapi;

import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.presencemonitor.hresult.HResult;

/**
 * IMAPISession as one client holds it, as far as logging off goes. After {@link #logoff} only {@link #release()} may be
 * called, and everything else answers MAPI_E_INVALID_OBJECT (communicator.md 7.1). Safe to use from any thread.
 */
public interface MapiSession {
    /**
     * IMAPISession::Logoff. Providers are logged off with the last client.
     *
     * @param uiHandle window for a dialog; ignored without MAPI_LOGOFF_UI
     * @param flags MAPI_LOGOFF_SHARED, ignored while no other client shares the session, and MAPI_LOGOFF_UI
     * @param reserved zero, or MAPI_E_INVALID_PARAMETER
     * @return as of {@link MailSession#logoff}
     */
    CompletableFuture<HResult> logoff(long uiHandle, int flags, int reserved);

    /**
     * IMAPISession::OpenMsgStore.
     *
     * @param provider name of the store's provider
     * @return completes with the store, or with a ComException: MAPI_E_INVALID_OBJECT after the logoff,
     *     MAPI_E_INVALID_PARAMETER when there is no such store
     */
    CompletableFuture<MsgStore> openMsgStore(String provider);

    /**
     * IMAPISession::Advise.
     *
     * @param sink receives the event: FNEV_CRITICAL_ERROR when another client ends the session for all
     * @return S_OK or MAPI_E_INVALID_OBJECT
     */
    CompletableFuture<HResult> advise(IntConsumer sink);

    /** Releases the last reference. Without a prior {@link #logoff} it works as one with zero flags. */
    void release();
}
