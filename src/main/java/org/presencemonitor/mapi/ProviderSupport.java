package org.presencemonitor.mapi;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;

/**
 * IMAPISupport, the object MAPI hands to each logon, as far as messages under way and logging off go. Used on the
 * spooler's thread. After its release every method answers MAPI_E_INVALID_OBJECT.
 */
public interface ProviderSupport {
    /** MAPIAllocateBuffer, charged to this provider. */
    SessionMemory.Buffer allocateBuffer(int size);

    /** IMAPISupport::ModifyStatusRow: the provider's PR_STATUS_CODE from now on; the first call makes the row. */
    HResult modifyStatusRow(StatusCode status);

    /**
     * IMAPISupport::SpoolerYield, for a transport that is sending.
     *
     * @return S_OK to go on; MAPI_W_CANCEL_MESSAGE to stop and answer MAPI_E_USER_CANCEL (communicator.md 7.4)
     */
    HResult spoolerYield();

    /** IMAPISupport::SpoolerNotify: a message has arrived for this transport to receive. */
    HResult spoolerNotify();

    /**
     * IMAPISupport::StoreLogoffTransports, for a store: ends what transports do for it (communicator.md 7.2).
     *
     * @param flags as of {@link MsgStore#storeLogoff}; holds COMPLETE, INBOUND, OUTBOUND and OUTBOUND_QUEUE afterwards
     * @return as of {@link MsgStore#storeLogoff}
     */
    CompletableFuture<HResult> storeLogoffTransports(FlagsPointer flags);

    /**
     * IMAPISupport::MakeInvalid on the caller's own logon object: from then on only its release reaches the provider,
     * and everything else answers MAPI_E_INVALID_OBJECT (communicator.md 7.1).
     *
     * @param flags zero, or MAPI_E_UNKNOWN_FLAGS
     * @param references the object's reference count
     * @param methods of its interface, including the three of IUnknown; at least three
     * @return S_OK; MAPI_E_INVALID_PARAMETER for an object that is not the caller's
     */
    HResult makeInvalid(int flags, Object object, int references, int methods);

    /**
     * Releases the support object, as the last step: MAPI drops the provider's UIDs and status row. For a transport's
     * last logon it shuts the provider down; for a store that its client has released it logs the store off
     * (communicator.md 7.3).
     */
    void release();
}
