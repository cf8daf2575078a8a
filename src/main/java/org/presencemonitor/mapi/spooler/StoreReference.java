package org.presencemonitor.mapi.spooler;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.MsgStore;

/** A client's reference to a store. Does its work on the spooler's thread; invalid after its release. */
final class StoreReference implements MsgStore {
    private final Spooler spooler;
    private final MsgStore store;
    private boolean released;

    StoreReference(Spooler spooler, MsgStore store) {
        this.spooler = spooler;
        this.store = store;
    }

    @Override
    public CompletableFuture<HResult> storeLogoff(FlagsPointer flags) {
        return spooler.ask(() ->
                released ? CompletableFuture.completedFuture(HResult.MAPI_E_INVALID_OBJECT) : store.storeLogoff(flags));
    }

    @Override
    public void release() {
        spooler.post(() -> {
            if (!released) {
                released = true;
                store.release();
            }
        });
    }
}
