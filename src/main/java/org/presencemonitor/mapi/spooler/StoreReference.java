package org.presencemonitor.mapi.spooler;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.MsgStore;

/**
 * A client's reference to a store; invalid after its release and after the logoff of its client. Does its work on the
 * spooler's thread.
 */
final class StoreReference implements MsgStore {
    private final Spooler spooler;
    private final SessionClient client;
    private final StoreSession store;
    private boolean released;

    /** Made on the spooler's thread. */
    StoreReference(Spooler spooler, SessionClient client, StoreSession store) {
        this.spooler = spooler;
        this.client = client;
        this.store = store;
        store.addReference();
    }

    @Override
    public CompletableFuture<HResult> storeLogoff(FlagsPointer flags) {
        return spooler.ask(() -> released || !client.isValid()
                ? CompletableFuture.completedFuture(HResult.MAPI_E_INVALID_OBJECT)
                : store.storeLogoff(flags));
    }

    @Override
    public void release() {
        spooler.post(() -> {
            if (!released) {
                released = true;
                store.releaseReference();
            }
        });
    }
}
