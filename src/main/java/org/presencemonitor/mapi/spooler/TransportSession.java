package org.presencemonitor.mapi.spooler;

import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;
import static org.presencemonitor.hresult.HResult.MAPI_E_USER_CANCEL;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MapiFlags;
import org.presencemonitor.mapi.OutboundMessage;
import org.presencemonitor.mapi.ProviderState.ProviderKind;
import org.presencemonitor.mapi.TransportLogon;
import org.presencemonitor.mapi.TransportProvider;

/** A transport in a session, and the messages in process in it. */
final class TransportSession extends ProviderSession {
    private final TransportLogon logon;
    private final MessageTraffic traffic;
    private List<String> addressTypes;
    private boolean mayReceive;
    private boolean maySend;
    private int announced;
    private @Nullable Transmission transmission;
    private @Nullable StoreTraffic receivingFor;

    TransportSession(
            TransportProvider provider,
            ProviderReference.LogonReference reference,
            ProviderCalls calls,
            SessionContext context,
            MessageTraffic traffic) {
        super(ProviderKind.TRANSPORT, reference, calls, context);
        this.traffic = traffic;
        logon = begin(() -> provider.transportLogon(this));
        addressTypes = ask(() -> List.copyOf(logon.addressTypes()));
    }

    @Override
    Object logon() {
        return logon;
    }

    boolean canSend(OutboundMessage message) {
        return isValid() && maySend && addressTypes.contains(message.addressType());
    }

    boolean isIdle() {
        return transmission == null && receivingFor == null;
    }

    boolean canReceive() {
        return isValid() && mayReceive && announced > 0 && isIdle();
    }

    Optional<Transmission> transmission() {
        return Optional.ofNullable(transmission);
    }

    /** IXPLogon::TransportNotify, which does not reach an invalid object. */
    HResult transportNotify(int flags) {
        if (!isValid()) {
            return MAPI_E_INVALID_OBJECT;
        }
        maySend = switched(maySend, flags, MapiFlags.NOTIFY_BEGIN_OUTBOUND, MapiFlags.NOTIFY_END_OUTBOUND);
        mayReceive = switched(mayReceive, flags, MapiFlags.NOTIFY_BEGIN_INBOUND, MapiFlags.NOTIFY_END_INBOUND);
        return calls.callNow(
                String.format(Locale.ROOT, "IXPLogon::TransportNotify 0x%X", flags),
                () -> logon.transportNotify(flags));
    }

    private static boolean switched(boolean now, int flags, int on, int off) {
        return (flags & on) != 0 || (now && (flags & off) == 0);
    }

    /** IXPLogon::FlushQueues. */
    void flushQueues(int flags) {
        if (isValid()) {
            calls.callNow(
                    String.format(Locale.ROOT, "IXPLogon::FlushQueues 0x%X", flags), () -> logon.flushQueues(flags));
        }
    }

    /** IXPLogon::SubmitMessage, until the message is sent or queued again. */
    void send(Transmission message) {
        transmission = message;
        guarded(() -> logon.submitMessage(message.message())).whenComplete((result, thrown) -> {
            if (message.settle(thrown == null ? result : HResult.E_FAIL)) {
                submitted(message, thrown);
                transmission = null;
                traffic.wake();
            }
        });
    }

    private static <T> CompletableFuture<T> guarded(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void submitted(Transmission message, @Nullable Throwable thrown) {
        HResult result = message.result();
        String call = "IXPLogon::SubmitMessage " + message.message().id();
        if (!result.equals(S_OK) && !result.equals(MAPI_E_USER_CANCEL)) {
            calls.failed(call, result, thrown == null ? "answered " + result.name(Api.MAPI) : "threw " + thrown);
        }
        calls.step(call, result);
    }

    /** IXPLogon::StartMessage, until the message has arrived or reception was stopped. */
    void receive(StoreTraffic into) {
        announced--;
        receivingFor = into;
        into.receptionBegins();
        guarded(logon::startMessage).whenComplete((subject, thrown) -> {
            if (into.equals(receivingFor)) {
                Optional<String> arrived = thrown == null ? subject : Optional.empty();
                into.receptionEnds(arrived);
                calls.step("IXPLogon::StartMessage", arrived.isPresent() ? S_OK : MAPI_E_USER_CANCEL);
                receivingFor = null;
                traffic.wake();
            }
        });
    }

    @Override
    public HResult spoolerYield() {
        if (isSupportReleased()) {
            return MAPI_E_INVALID_OBJECT;
        }
        transmission().map(Transmission::store).ifPresent(StoreTraffic::transportLives);
        Optional.ofNullable(receivingFor).ifPresent(StoreTraffic::transportLives);
        boolean cancelled = transmission != null && transmission.isCancelled();
        return isEnding() || cancelled ? HResult.MAPI_W_CANCEL_MESSAGE : S_OK;
    }

    @Override
    public HResult spoolerNotify() {
        if (isSupportReleased()) {
            return MAPI_E_INVALID_OBJECT;
        }
        announced++;
        traffic.wake();
        return S_OK;
    }

    @Override
    void beforeLogoff() {
        context.log().step("MAPI", "discards address types " + String.join(", ", addressTypes), S_OK);
        addressTypes = List.of();
    }

    @Override
    CompletableFuture<HResult> callLogoff() {
        return calls.call("IXPLogon::TransportLogoff", () -> logon.transportLogoff(0));
    }

    /** Stops the messages that the provider did not stop: they are still in the outbox or at the server. */
    @Override
    void afterLogoff() {
        if (transmission != null && transmission.settle(MAPI_E_USER_CANCEL)) {
            submitted(transmission, null);
        }
        transmission = null;
        if (receivingFor != null) {
            receivingFor.receptionEnds(Optional.empty());
            receivingFor = null;
        }
        traffic.wake();
    }

    @Override
    void releaseLogon() {
        logon.release();
    }

    /** The release of the support object of a transport's last logon releases the provider. */
    @Override
    void supportGone() {
        providerGone();
    }
}
