package org.presencemonitor.simulator.scenario;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.MailSessionState.Phase;

/** A mail session that stands where the recording says. */
final class ReplayedMail implements MailSession {
    private final ReplayedSource source;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile MailSessionState state = MailSessionState.NEVER_LOGGED_ON;

    ReplayedMail(ReplayedSource source) {
        this.source = source;
    }

    void become(MailSessionState now) {
        state = now;
        watchers.forEach(Runnable::run);
    }

    @Override
    public MailSessionState state() {
        return state;
    }

    /** Answers when the recorded session had ended, which is what its caller waited for. */
    @Override
    public CompletableFuture<HResult> logoff(int flags) {
        CompletableFuture<HResult> ended = new CompletableFuture<>();
        Watch watch = watch(() -> answer(ended));
        answer(ended);
        return ended.whenComplete((answer, failure) -> watch.close());
    }

    private void answer(CompletableFuture<HResult> ended) {
        if (state.phase() != Phase.LOGGED_ON && state.phase() != Phase.LOGGING_OFF) {
            ended.complete(recordedAnswer());
        }
    }

    private HResult recordedAnswer() {
        try {
            return new HResult(Integer.parseUnsignedInt(source.answer("Logoff").substring(2), 16));
        } catch (ComException e) {
            return e.hresult();
        }
    }

    @Override
    public Watch watch(Runnable onChange) {
        watchers.add(onChange);
        return () -> watchers.remove(onChange);
    }
}
