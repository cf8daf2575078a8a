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

/**
 * A transport's logon object: keeps its status row right, and stops what it does when told (communicator.md 7.3, 7.4).
 */
final class SimulatedTransport extends SimulatedLogon implements TransportLogon {
    /** Of IXPLogon, IUnknown's three included. */
    private static final int METHODS = 15;

    private final Runnable onMessage;
    private StatusCode status = new StatusCode(StatusCode.AVAILABLE);
    private @Nullable MessageWork<HResult> sending;
    private @Nullable MessageWork<Optional<String>> receiving;
    private boolean resourcesGone;

    SimulatedTransport(String name, MailWorld world, ProviderSupport support) {
        super(name, world, support);
        support.modifyStatusRow(status);
        onMessage = () -> world.post(support::spoolerNotify);
        world.server().waiting().forEach(message -> support.spoolerNotify());
        world.server().listen(onMessage);
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
        StatusCode now = status;
        now = bit(now, flags, MapiFlags.NOTIFY_BEGIN_INBOUND, MapiFlags.NOTIFY_END_INBOUND, StatusCode.INBOUND_ENABLED);
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
        MessageWork<HResult> work =
                new MessageWork<>(world, support, () -> handOver(message), HResult.MAPI_E_USER_CANCEL);
        sending = work;
        show(status.with(StatusCode.OUTBOUND_ACTIVE));
        return work.answer().thenApply(result -> {
            sending = null;
            show(status.without(StatusCode.OUTBOUND_ACTIVE));
            return result;
        });
    }

    private HResult handOver(OutboundMessage message) {
        return world.faults().answer(name, ProviderFault.In.SUBMIT).orElseGet(() -> {
            world.server().accept(message);
            return S_OK;
        });
    }

    @Override
    public CompletableFuture<Optional<String>> startMessage() {
        MessageWork<Optional<String>> work = new MessageWork<>(world, support, world.server()::fetch, Optional.empty());
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
     * What is under way stops at once; a server is told goodbye unless there is a hurry; the support object goes last.
     */
    @Override
    public CompletableFuture<HResult> transportLogoff(int flags) {
        return logoffOnce(() -> {
            stopAll();
            HResult result =
                    (flags & ~(MapiFlags.LOGOFF_NORMAL | LOGOFF_HURRY)) == 0 ? S_OK : HResult.MAPI_E_UNKNOWN_FLAGS;
            if ((flags & LOGOFF_HURRY) != 0 || world.goodbyeTakes().isZero()) {
                return CompletableFuture.completedFuture(end(result));
            }
            CompletableFuture<HResult> answer = new CompletableFuture<>();
            world.later(world.goodbyeTakes(), () -> answer.complete(end(result)));
            return answer;
        });
    }

    private void stopAll() {
        world.server().unlisten(onMessage);
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
            support.makeInvalid(0, this, 1, METHODS);
            releaseSupport();
        }
        return result;
    }

    @Override
    public void release() {
        if (!isLoggedOff()) {
            transportLogoff(0);
        }
    }
}
