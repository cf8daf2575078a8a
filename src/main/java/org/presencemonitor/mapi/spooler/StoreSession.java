package org.presencemonitor.mapi.spooler;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.ProviderState.ProviderKind;
import org.presencemonitor.mapi.StoreLogon;
import org.presencemonitor.mapi.StoreProvider;

/** A message store in a session. */
final class StoreSession extends ProviderSession {
    private final StoreLogon logon;
    private final MessageTraffic traffic;
    private final StoreTraffic storeTraffic;
    private int references;
    private boolean released;

    StoreSession(
            StoreProvider provider,
            ProviderReference.LogonReference reference,
            ProviderCalls calls,
            SessionContext context,
            MessageTraffic traffic) {
        super(ProviderKind.STORE, reference, calls, context);
        this.traffic = traffic;
        logon = begin(() -> provider.logon(this));
        storeTraffic = ask(() -> new StoreTraffic(logon.outbox(), logon.inbox(), calls, context.timeouts()));
    }

    @Override
    Object logon() {
        return logon;
    }

    /** Whether a client may open the store: it has not been let go by the last one that had. */
    boolean canBeOpened() {
        return !isEnding() && !released;
    }

    void addReference() {
        references++;
    }

    CompletableFuture<HResult> storeLogoff(FlagsPointer flags) {
        return logon.store().storeLogoff(flags);
    }

    /** The last reference releases the store itself, which begins no message from then on. */
    void releaseReference() {
        references--;
        if (references == 0) {
            released = true;
            logon.store().release();
            storeTraffic.logOff();
        }
    }

    StoreTraffic traffic() {
        return storeTraffic;
    }

    @Override
    void beforeLogoff() {
        storeTraffic.logOff();
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
    CompletableFuture<Void> lastCall() {
        return traffic.end(storeTraffic);
    }

    @Override
    public CompletableFuture<HResult> storeLogoffTransports(FlagsPointer flags) {
        if (isSupportReleased()) {
            return CompletableFuture.completedFuture(HResult.MAPI_E_INVALID_OBJECT);
        }
        int asked = flags.get();
        return traffic.logoff(name(), storeTraffic, flags).thenApply(result -> {
            calls.step(
                    String.format(Locale.ROOT, "IMAPISupport::StoreLogoffTransports 0x%X -> 0x%X", asked, flags.get()),
                    result);
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
