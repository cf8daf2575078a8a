package org.presencemonitor.simulator.recording;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;

/** A mail session in the state that the recording says. */
final class ReplayedMail implements MailSession {
    private final ReplayedSource source;
    private final Listeners<Runnable> watchers = new Listeners<>("the recorded mail session");
    private volatile MailSessionState state = MailSessionState.NEVER_LOGGED_ON;

    ReplayedMail(ReplayedSource source) {
        this.source = source;
    }

    void become(MailSessionState now) {
        state = now;
        watchers.call(Runnable::run);
    }

    @Override
    public MailSessionState state() {
        return state;
    }

    /** Completes when the recorded session has ended, which is what a caller waits for. */
    @Override
    public CompletableFuture<HResult> logoff(int flags) {
        CompletableFuture<HResult> ended = new CompletableFuture<>();
        Subscription watch = watch(() -> answer(ended));
        answer(ended);
        return ended.whenComplete((answer, failure) -> watch.close());
    }

    private void answer(CompletableFuture<HResult> ended) {
        if (state.phase() != MailPhase.LOGGED_ON && state.phase() != MailPhase.LOGGING_OFF) {
            ended.complete(recordedAnswer());
        }
    }

    private HResult recordedAnswer() {
        try {
            return HResult.parse(source.answer(RecordedMember.LOGOFF));
        } catch (ComException e) {
            return e.hresult();
        }
    }

    @Override
    public Subscription watch(Runnable onChange) {
        return watchers.add(onChange);
    }
}
