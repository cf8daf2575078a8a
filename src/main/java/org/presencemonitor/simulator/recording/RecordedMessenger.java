package org.presencemonitor.simulator.recording;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.ForwardingMessenger;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.thread.Subscription;

/** Records the answers of members. */
final class RecordedMessenger extends ForwardingMessenger {
    private final Messenger messenger;
    private final Recorder recorder;

    RecordedMessenger(Messenger messenger, Recorder recorder) {
        this.messenger = messenger;
        this.recorder = recorder;
    }

    @Override
    protected Messenger target() {
        return messenger;
    }

    /** A recording keeps calls and events alone, so its monitor must not see the end of the process, either. */
    @Override
    public Optional<CompletionStage<Void>> processEnd() {
        return Optional.empty();
    }

    @Override
    public MyStatus myStatus() {
        return recording(RecordedMember.MY_STATUS, messenger::myStatus, MyStatus::hex);
    }

    @Override
    public void setMyStatus(MyStatus status) {
        recording(RecordedMember.PUT_MY_STATUS, () -> messenger.setMyStatus(status));
    }

    @Override
    public String mySigninName() {
        return recording(RecordedMember.MY_SIGNIN_NAME, messenger::mySigninName, name -> name);
    }

    @Override
    public String myFriendlyName() {
        return recording(RecordedMember.MY_FRIENDLY_NAME, messenger::myFriendlyName, name -> name);
    }

    @Override
    public String myServiceName() {
        return recording(RecordedMember.MY_SERVICE_NAME, messenger::myServiceName, name -> name);
    }

    @Override
    public String myServiceId() {
        return recording(RecordedMember.MY_SERVICE_ID, messenger::myServiceId, name -> name);
    }

    @Override
    public HResult signin(long parentWindow, String signinName, String password) {
        return recording(
                RecordedMember.SIGNIN, () -> messenger.signin(parentWindow, signinName, password), HResult::hex);
    }

    @Override
    public void autoSignin() {
        recording(RecordedMember.AUTO_SIGNIN, messenger::autoSignin);
    }

    @Override
    public void signout() {
        recording(RecordedMember.SIGNOUT, messenger::signout);
    }

    @Override
    public Subscription advise(MessengerEvents events) {
        return recording(
                RecordedMember.ADVISE,
                () -> messenger.advise(new RecordedEvents(events, recorder)),
                subscription -> HResult.S_OK.hex());
    }

    private void recording(RecordedMember member, Runnable call) {
        recording(
                member,
                () -> {
                    call.run();
                    return HResult.S_OK;
                },
                HResult::hex);
    }

    private <T> T recording(RecordedMember member, Supplier<T> call, Function<T, String> word) {
        try {
            T answer = call.get();
            recorder.answered(member, RecordedAnswer.of(word.apply(answer)));
            return answer;
        } catch (ComException e) {
            recorder.answered(member, RecordedAnswer.of(e.hresult()));
            throw e;
        }
    }
}
