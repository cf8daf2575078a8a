package org.presencemonitor.simulator.mail;

import static org.presencemonitor.mapi.MapiFlags.LOGOFF_COMPLETE;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.Inbox;
import org.presencemonitor.mapi.MapiFlags;
import org.presencemonitor.mapi.MsgStore;
import org.presencemonitor.mapi.Outbox;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.StoreLogon;

/** A store's logon object and the store itself; either may be released first (communicator.md 7.2, 7.3). */
final class SimulatedStore extends SimulatedLogon implements StoreLogon {
    private final Outbox outbox;
    private final Inbox inbox;
    private final Store store = new Store();
    private boolean releasedByClient;

    SimulatedStore(String name, MailContext context, ProviderSupport support, Outbox outbox, Inbox inbox) {
        super(name, context, support);
        this.outbox = outbox;
        this.inbox = inbox;
    }

    @Override
    public MsgStore store() {
        return store;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public CompletableFuture<HResult> logoff(FlagsPointer flags) {
        return logoffOnce(() -> {
            freeMemory();
            if (!releasedByClient) {
                releaseSupport();
            }
            return CompletableFuture.completedFuture(flags.get() == 0 ? HResult.S_OK : HResult.MAPI_E_UNKNOWN_FLAGS);
        });
    }

    @Override
    public void release() {
        if (!isLoggedOff()) {
            logoff(FlagsPointer.toZero());
        }
    }

    /** The store as its client holds it. */
    private final class Store implements MsgStore {
        private boolean asked;
        private boolean complete;

        @Override
        public CompletableFuture<HResult> storeLogoff(FlagsPointer flags) {
            if (complete || releasedByClient) {
                return CompletableFuture.completedFuture(HResult.MAPI_E_INVALID_OBJECT);
            }
            CompletableFuture<HResult> answer = support.storeLogoffTransports(flags);
            // A PURGE: its client may release the store before the answer.
            asked |= !answer.isDone();
            return answer.thenApply(result -> {
                if (result.equals(HResult.S_OK)) {
                    asked = true;
                    complete = (flags.get() & LOGOFF_COMPLETE) != 0;
                    // Documented for the support method alone.
                    flags.set(flags.get() & ~LOGOFF_COMPLETE);
                }
                return result;
            });
        }

        @Override
        public void release() {
            if (isLoggedOff() || releasedByClient) {
                return;
            }
            releasedByClient = true;
            if (!asked) {
                support.storeLogoffTransports(new FlagsPointer(MapiFlags.LOGOFF_ABORT));
            }
            releaseSupport();
        }
    }
}
