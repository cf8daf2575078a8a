package org.presencemonitor.mapi;

import static org.presencemonitor.hresult.HResult.MAPI_E_INVALID_OBJECT;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.ProviderState.Kind;

/** A message store in a session. */
final class LoggedOnStore extends LoggedOn {
    private final StoreLogon logon;
    private final MessageTraffic traffic;
    private final StoreTraffic own;

    LoggedOnStore(
            StoreProvider provider,
            HeldProvider held,
            ProviderCalls calls,
            SessionContext context,
            MessageTraffic traffic) {
        super(Kind.STORE, held, calls, context);
        this.traffic = traffic;
        logon = provider.logon(this);
        own = new StoreTraffic(logon.outbox(), logon.inbox(), calls);
    }

    @Override
    Object logon() {
        return logon;
    }

    MsgStore store() {
        return logon.store();
    }

    StoreTraffic traffic() {
        return own;
    }

    @Override
    CompletableFuture<HResult> callLogoff() {
        return calls.call("IMSLogon::Logoff", () -> logon.logoff(FlagsPointer.toZero()));
    }

    @Override
    void releaseLogon() {
        logon.release();
    }

    @Override
    public CompletableFuture<HResult> storeLogoffTransports(FlagsPointer flags) {
        if (isSupportReleased()) {
            return CompletableFuture.completedFuture(MAPI_E_INVALID_OBJECT);
        }
        int asked = flags.get();
        return traffic.logoff(name(), own, flags).thenApply(result -> {
            calls.step(String.format("IMAPISupport::StoreLogoffTransports 0x%X -> 0x%X", asked, flags.get()), result);
            return result;
        });
    }

    /** A client has let the store go: the logoff runs from within the release (communicator.md 7.3). */
    @Override
    void supportGone() {
        if (!isEnding()) {
            logoff();
        }
    }
}
