package org.presencemonitor.simulator.mail;

import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_HURRY;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MapiFlags;
import org.presencemonitor.mapi.OutboundMessage;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.StatusCode;
import org.presencemonitor.mapi.TransportLogon;
import org.presencemonitor.thread.Subscription;

/**
 * A transport's logon object: keeps its status row up to date and stops its work on request (communicator.md 7.3, 7.4).
 */
final class SimulatedTransport extends SimulatedLogon implements TransportLogon {
    /** Of IXPLogon, including the three of IUnknown. */
    private static final int METHOD_COUNT = 15;

    private final Subscription deliveries;
    private StatusCode status = new StatusCode(StatusCode.AVAILABLE);
    private @Nullable MessageWork<HResult> sending;
    private @Nullable MessageWork<Optional<String>> receiving;
    private boolean resourcesGone;

    SimulatedTransport(String name, MailContext context, ProviderSupport support) {
        super(name, context, support);
        support.modifyStatusRow(status);
        deliveries = context.server().subscribe(() -> context.post(support::spoolerNotify));
    }

    private void show(StatusCode now) {
        if (!now.equals(status)) {
            status = now;
            support.modifyStatusRow(now);
        }
    }

    @Override
    public List<String> addressTypes() {
        return List.of("SMTP");
    }

    @Override
    public HResult transportNotify(int flags) {
        if (isLoggedOff()) {
            return HResult.MAPI_E_INVALID_OBJECT;
        }
        StatusCode now = bit(
                status,
                flags,
                MapiFlags.NOTIFY_BEGIN_INBOUND,
                MapiFlags.NOTIFY_END_INBOUND,
                StatusCode.INBOUND_ENABLED);
        now = bit(
                now,
                flags,
                MapiFlags.NOTIFY_BEGIN_OUTBOUND,
                MapiFlags.NOTIFY_END_OUTBOUND,
                StatusCode.OUTBOUND_ENABLED);
        now = bit(now, flags, 0, MapiFlags.NOTIFY_END_INBOUND_FLUSH, StatusCode.INBOUND_FLUSH);
        now = bit(now, flags, 0, MapiFlags.NOTIFY_END_OUTBOUND_FLUSH, StatusCode.OUTBOUND_FLUSH);
        show(now);
        if ((flags & MapiFlags.NOTIFY_CANCEL_MESSAGE) != 0 && sending != null) {
            sending.stop();
        }
        return S_OK;
    }

    private static StatusCode bit(StatusCode now, int flags, int on, int off, int mask) {
        if ((flags & on) != 0) {
            return now.with(mask);
        }
        return (flags & off) != 0 ? now.without(mask) : now;
    }

    @Override
    public CompletableFuture<HResult> submitMessage(OutboundMessage message) {
        return context.faults().begin(name, ProviderFault.In.SUBMIT, () -> send(message));
    }

    private CompletableFuture<HResult> send(OutboundMessage message) {
        if (isLoggedOff()) {
            return CompletableFuture.completedFuture(HResult.MAPI_E_USER_CANCEL);
        }
        MessageWork<HResult> work =
                new MessageWork<>(context, support, () -> handOver(message), HResult.MAPI_E_USER_CANCEL);
        sending = work;
        show(status.with(StatusCode.OUTBOUND_ACTIVE));
        return work.answer().thenApply(result -> {
            sending = null;
            show(status.without(StatusCode.OUTBOUND_ACTIVE));
            return result;
        });
    }

    private HResult handOver(OutboundMessage message) {
        return context.faults().answer(name, ProviderFault.In.SUBMIT).orElseGet(() -> {
            context.server().accept(message);
            return S_OK;
        });
    }

    @Override
    public CompletableFuture<Optional<String>> startMessage() {
        MessageWork<Optional<String>> work =
                new MessageWork<>(context, support, context.server()::fetch, Optional.empty());
        receiving = work;
        show(status.with(StatusCode.INBOUND_ACTIVE));
        return work.answer().thenApply(subject -> {
            receiving = null;
            show(status.without(StatusCode.INBOUND_ACTIVE));
            return subject;
        });
    }

    @Override
    public HResult flushQueues(int flags) {
        int outbound = (flags & MapiFlags.FLUSH_UPLOAD) == 0 ? 0 : StatusCode.OUTBOUND_FLUSH;
        int inbound = (flags & MapiFlags.FLUSH_DOWNLOAD) == 0 ? 0 : StatusCode.INBOUND_FLUSH;
        show(status.with(outbound | inbound));
        return S_OK;
    }

    /**
     * Stops messages in process at once, ends the connection to the server unless there is a hurry, and releases the
     * support object last.
     */
    @Override
    public CompletableFuture<HResult> transportLogoff(int flags) {
        return logoffOnce(() -> {
            stopAll();
            HResult result =
                    (flags & ~(MapiFlags.LOGOFF_NORMAL | LOGOFF_HURRY)) == 0 ? S_OK : HResult.MAPI_E_UNKNOWN_FLAGS;
            if ((flags & LOGOFF_HURRY) != 0 || context.goodbyeTakes().isZero()) {
                return CompletableFuture.completedFuture(end(result));
            }
            CompletableFuture<HResult> answer = new CompletableFuture<>();
            context.later(context.goodbyeTakes(), () -> answer.complete(end(result)));
            return answer;
        });
    }

    private void stopAll() {
        deliveries.close();
        if (sending != null) {
            sending.stop();
        }
        if (receiving != null) {
            receiving.stop();
        }
    }

    private HResult end(HResult result) {
        if (!resourcesGone) {
            resourcesGone = true;
            freeMemory();
            support.makeInvalid(0, this, 1, METHOD_COUNT);
            releaseSupport();
        }
        return result;
    }

    @Override
    public void release() {
        if (!isLoggedOff()) {
            transportLogoff(0);
        }
        // Also where the logoff has failed or never returned.
        deliveries.close();
    }
}
