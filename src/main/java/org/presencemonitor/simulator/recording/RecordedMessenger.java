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

/** Records the answers of members, and the commands of the user among their calls. */
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
        return recording("MyStatus", messenger::myStatus, MyStatus::hex);
    }

    @Override
    public void setMyStatus(MyStatus status) {
        recorder.step("set-status: " + status.hex());
        recording("put MyStatus", () -> messenger.setMyStatus(status));
    }

    @Override
    public String mySigninName() {
        return recording("MySigninName", messenger::mySigninName, name -> name);
    }

    @Override
    public String myFriendlyName() {
        return recording("MyFriendlyName", messenger::myFriendlyName, name -> name);
    }

    @Override
    public String myServiceName() {
        return recording("MyServiceName", messenger::myServiceName, name -> name);
    }

    @Override
    public String myServiceId() {
        return recording("MyServiceId", messenger::myServiceId, name -> name);
    }

    @Override
    public HResult signin(long parentWindow, String signinName, String password) {
        return recording("Signin", () -> messenger.signin(parentWindow, signinName, password), HResult::hex);
    }

    @Override
    public void autoSignin() {
        recorder.step("sign-in");
        recording("AutoSignin", messenger::autoSignin);
    }

    @Override
    public void signout() {
        recorder.step("sign-out");
        recording("Signout", messenger::signout);
    }

    @Override
    public Subscription advise(MessengerEvents events) {
        return recording(
                "Advise",
                () -> messenger.advise(new RecordedEvents(events, recorder)),
                subscription -> HResult.S_OK.hex());
    }

    private void recording(String member, Runnable call) {
        recording(
                member,
                () -> {
                    call.run();
                    return HResult.S_OK;
                },
                HResult::hex);
    }

    private <T> T recording(String member, Supplier<T> call, Function<T, String> word) {
        try {
            T answer = call.get();
            recorder.answered(member, word.apply(answer));
            return answer;
        } catch (ComException e) {
            recorder.answered(member, e.hresult().hex());
            throw e;
        }
    }
}
