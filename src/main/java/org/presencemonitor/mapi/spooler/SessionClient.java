package org.presencemonitor.mapi.spooler;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MapiSession;
import org.presencemonitor.mapi.MsgStore;
import org.presencemonitor.thread.Listeners;

/** One client's session object. Its public methods do their work on the spooler's thread, in order. */
final class SessionClient implements MapiSession {
    private final Spooler spooler;
    private final Listeners<IntConsumer> sinks = new Listeners<>("the session's notifications");
    private boolean valid;

    SessionClient(Spooler spooler) {
        this.spooler = spooler;
    }

    /** Called on the spooler's thread, as every method here that is not public. */
    void joined() {
        valid = true;
    }

    void left() {
        valid = false;
        sinks.clear();
    }

    boolean isValid() {
        return valid;
    }

    void deliver(int event) {
        sinks.call(sink -> sink.accept(event));
    }

    @Override
    public CompletableFuture<HResult> logoff(long uiHandle, int flags, int reserved) {
        return spooler.ask(() -> spooler.leave(this, uiHandle, flags, reserved));
    }

    @Override
    public CompletableFuture<MsgStore> openMsgStore(String provider) {
        return spooler.ask(() -> {
            Optional<StoreSession> store = valid ? spooler.store(provider) : Optional.empty();
            HResult otherwise = valid ? HResult.E_INVALIDARG : HResult.MAPI_E_INVALID_OBJECT;
            return store.map(open ->
                            CompletableFuture.<MsgStore>completedFuture(new StoreReference(spooler, this, open)))
                    .orElseGet(() -> CompletableFuture.failedFuture(
                            new ComException("IMAPISession::OpenMsgStore", Api.MAPI, otherwise)));
        });
    }

    @Override
    public CompletableFuture<HResult> advise(IntConsumer sink) {
        return spooler.ask(() -> {
            if (valid) {
                sinks.add(sink);
            }
            return CompletableFuture.completedFuture(valid ? HResult.S_OK : HResult.MAPI_E_INVALID_OBJECT);
        });
    }

    @Override
    public void release() {
        spooler.post(() -> {
            if (valid) {
                spooler.leave(this, 0, 0, 0);
            }
        });
    }
}
