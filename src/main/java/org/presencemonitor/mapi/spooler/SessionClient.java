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

/** One client's session object. What it is asked moves to the spooler's thread, in order. */
final class SessionClient implements MapiSession {
    private final Spooler spooler;
    private final Listeners<IntConsumer> sinks = new Listeners<>("the session's notifications");
    private boolean valid;

    SessionClient(Spooler spooler) {
        this.spooler = spooler;
    }

    /** On the spooler's thread, as everything below that is not public. */
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

    void tell(int event) {
        sinks.call(sink -> sink.accept(event));
    }

    @Override
    public CompletableFuture<HResult> logoff(long uiHandle, int flags, int reserved) {
        CompletableFuture<HResult> answer = new CompletableFuture<>();
        spooler.post(() -> spooler.leave(this, uiHandle, flags, reserved).thenAccept(answer::complete));
        return answer;
    }

    @Override
    public CompletableFuture<MsgStore> openMsgStore(String provider) {
        CompletableFuture<MsgStore> answer = new CompletableFuture<>();
        spooler.post(() -> {
            Optional<MsgStore> store = valid ? spooler.store(provider) : Optional.empty();
            HResult otherwise = valid ? HResult.E_INVALIDARG : HResult.MAPI_E_INVALID_OBJECT;
            store.ifPresentOrElse(
                    open -> answer.complete(new StoreReference(spooler, open)),
                    () -> answer.completeExceptionally(
                            new ComException("IMAPISession::OpenMsgStore", Api.MAPI, otherwise)));
        });
        return answer;
    }

    @Override
    public CompletableFuture<HResult> advise(IntConsumer sink) {
        CompletableFuture<HResult> answer = new CompletableFuture<>();
        spooler.post(() -> {
            if (valid) {
                sinks.add(sink);
            }
            answer.complete(valid ? HResult.S_OK : HResult.MAPI_E_INVALID_OBJECT);
        });
        return answer;
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
