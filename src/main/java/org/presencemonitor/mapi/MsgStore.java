package org.presencemonitor.mapi;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;

/** IMsgStore, as far as logging off goes. */
public interface MsgStore {
    /**
     * IMsgStore::StoreLogoff: says what happens to messages in process when the client releases the store. Each call
     * replaces the request of an earlier one.
     *
     * @param flags exactly one of NO_WAIT, ORDERLY, PURGE, ABORT and QUIET; holds INBOUND, OUTBOUND and OUTBOUND_QUEUE
     *     afterwards (communicator.md 7.2)
     * @return S_OK, at once except for PURGE; MAPI_E_UNKNOWN_FLAGS; MAPI_E_INVALID_PARAMETER for none or several flags;
     *     MAPI_E_INVALID_OBJECT when the logoff is complete or the store released
     */
    CompletableFuture<HResult> storeLogoff(FlagsPointer flags);

    /** Releases the last reference. Without a prior {@link #storeLogoff} it works as one with ABORT. */
    void release();
}
