package org.presencemonitor.mapi.spooler;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.MsgStore;
import org.presencemonitor.mapi.ProviderState.ProviderKind;
import org.presencemonitor.mapi.StoreLogon;
import org.presencemonitor.mapi.StoreProvider;

/** A message store in a session. */
final class StoreSession extends ProviderSession {
    private final StoreLogon logon;
    private final MessageTraffic traffic;
    private final StoreTraffic storeTraffic;

    StoreSession(
            StoreProvider provider,
            ProviderReference reference,
            ProviderCalls calls,
            SessionContext context,
            MessageTraffic traffic) {
        super(ProviderKind.STORE, reference, calls, context);
        this.traffic = traffic;
        logon = provider.logon(this);
        storeTraffic = new StoreTraffic(logon.outbox(), logon.inbox(), calls);
    }

    @Override
    Object logon() {
        return logon;
    }

    MsgStore store() {
        return logon.store();
    }

    StoreTraffic traffic() {
        return storeTraffic;
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
            return CompletableFuture.completedFuture(HResult.MAPI_E_INVALID_OBJECT);
        }
        int asked = flags.get();
        return traffic.logoff(name(), storeTraffic, flags).thenApply(result -> {
            calls.step(String.format("IMAPISupport::StoreLogoffTransports 0x%X -> 0x%X", asked, flags.get()), result);
            return result;
        });
    }

    /** A client has released the store: the logoff runs from within the release (communicator.md 7.3). */
    @Override
    void supportGone() {
        if (!isEnding()) {
            logoff();
        }
    }
}
