package org.presencemonitor.mapi;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;

/** IXPLogon, as far as messages in process and logging off go. */
public interface TransportLogon {
    /** IXPLogon::AddressTypes: what this transport can send to, {@code SMTP} for one. */
    List<String> addressTypes();

    /**
     * IXPLogon::TransportNotify: what may begin or has to end.
     *
     * @param flags NOTIFY bits of {@link MapiFlags}
     */
    HResult transportNotify(int flags);

    /**
     * IXPLogon::SubmitMessage up to EndMessage: sends one message, asking {@link ProviderSupport#spoolerYield()} from
     * time to time whether to go on. A message counts as sent when the future has completed with S_OK, and only then.
     *
     * @return S_OK; MAPI_E_USER_CANCEL when it was stopped; any other for why it could not be sent
     */
    CompletableFuture<HResult> submitMessage(OutboundMessage message);

    /**
     * IXPLogon::StartMessage: receives the message that the provider has announced.
     *
     * @return its subject; empty when reception was stopped, and the message is still with the server
     */
    CompletableFuture<Optional<String>> startMessage();

    /**
     * IXPLogon::FlushQueues: send, or receive, all messages.
     *
     * @param flags FLUSH_UPLOAD and FLUSH_DOWNLOAD
     */
    HResult flushQueues(int flags);

    /**
     * IXPLogon::TransportLogoff. May come at any time. The provider stops a message in process, frees its session
     * memory, makes this object invalid, and releases its support object last (communicator.md 7.3).
     *
     * @param flags documented as reserved, zero; LOGOFF_NORMAL and LOGOFF_HURRY by the header (communicator.md 7.1)
     * @return S_OK; whatever it is, the provider is logged off
     */
    CompletableFuture<HResult> transportLogoff(int flags);

    /** Releases the last reference. Without a prior logoff it works as one with zero flags. */
    void release();
}
