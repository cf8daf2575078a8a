package org.presencemonitor.mapi.spooler;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.MsgStore;

/** A client's reference to a store. What it is asked moves to the spooler's thread; after its release it is dead. */
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
        CompletableFuture<HResult> answer = new CompletableFuture<>();
        spooler.post(() -> {
            if (released) {
                answer.complete(HResult.MAPI_E_INVALID_OBJECT);
            } else {
                store.storeLogoff(flags).thenAccept(answer::complete);
            }
        });
        return answer;
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
