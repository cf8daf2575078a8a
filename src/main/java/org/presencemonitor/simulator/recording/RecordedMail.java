package org.presencemonitor.simulator.recording;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.simulator.text.Spelling;
import org.presencemonitor.thread.Subscription;

/** Records the state of a mail session each time it is read, and the answer of its logoff. */
record RecordedMail(MailSession mail, Recorder recorder) implements MailSession {
    @Override
    public MailSessionState state() {
        MailSessionState state = mail.state();
        recorder.found(
                "mail",
                "{ phase: " + Spelling.ofConstant(state.phase().name()) + ", transports: " + state.transports()
                        + ", stores: "
                        + state.stores()
                        + state.result().map(hr -> ", result: " + hr.hex()).orElse("") + " }");
        return state;
    }

    @Override
    public CompletableFuture<HResult> logoff(int flags) {
        return mail.logoff(flags).thenApply(answer -> {
            recorder.answered(RecordedMember.LOGOFF, RecordedAnswer.of(answer));
            return answer;
        });
    }

    @Override
    public Subscription watch(Runnable onChange) {
        return mail.watch(onChange);
    }
}
