package org.presencemonitor.simulator.mail;

import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.SessionMemory;
import org.presencemonitor.mapi.StatusCode;

/** A support object without a session behind it, for a provider on its own. */
final class LoneSupport implements ProviderSupport {
    final SessionMemory memory = new SessionMemory();
    final List<String> steps = new ArrayList<>();
    Runnable onFirstNotification = () -> {};

    @Override
    public SessionMemory.Buffer allocateBuffer(int size) {
        return memory.allocate("lone", size);
    }

    @Override
    public HResult modifyStatusRow(StatusCode status) {
        steps.add("ModifyStatusRow " + status.hex());
        return S_OK;
    }

    @Override
    public HResult spoolerYield() {
        return S_OK;
    }

    @Override
    public HResult spoolerNotify() {
        steps.add("SpoolerNotify");
        onFirstNotification.run();
        onFirstNotification = () -> {};
        return S_OK;
    }

    @Override
    public CompletableFuture<HResult> storeLogoffTransports(FlagsPointer flags) {
        steps.add(String.format("StoreLogoffTransports 0x%X", flags.get()));
        return CompletableFuture.completedFuture(S_OK);
    }

    @Override
    public HResult makeInvalid(int flags, Object object, int references, int methods) {
        steps.add("MakeInvalid");
        return S_OK;
    }

    @Override
    public void release() {
        steps.add("Release");
    }
}
