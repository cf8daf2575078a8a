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

/** Notes what members answer, and which of them the user is behind. */
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

    /** A recording keeps calls and events, so its monitor must go by nothing else: a replay could not tell it. */
    @Override
    public Optional<CompletionStage<Void>> processEnd() {
        return Optional.empty();
    }

    @Override
    public MyStatus myStatus() {
        return noting("MyStatus", messenger::myStatus, MyStatus::hex);
    }

    @Override
    public void setMyStatus(MyStatus status) {
        recorder.step("set-status: " + status.hex());
        noting("put MyStatus", () -> messenger.setMyStatus(status));
    }

    @Override
    public String mySigninName() {
        return noting("MySigninName", messenger::mySigninName, name -> name);
    }

    @Override
    public String myFriendlyName() {
        return noting("MyFriendlyName", messenger::myFriendlyName, name -> name);
    }

    @Override
    public String myServiceName() {
        return noting("MyServiceName", messenger::myServiceName, name -> name);
    }

    @Override
    public String myServiceId() {
        return noting("MyServiceId", messenger::myServiceId, name -> name);
    }

    @Override
    public HResult signin(long parentWindow, String signinName, String password) {
        return noting("Signin", () -> messenger.signin(parentWindow, signinName, password), HResult::hex);
    }

    @Override
    public void autoSignin() {
        recorder.step("sign-in");
        noting("AutoSignin", messenger::autoSignin);
    }

    @Override
    public void signout() {
        recorder.step("sign-out");
        noting("Signout", messenger::signout);
    }

    @Override
    public Subscription advise(MessengerEvents events) {
        return noting(
                "Advise",
                () -> messenger.advise(new RecordedEvents(events, recorder)),
                subscription -> HResult.S_OK.hex());
    }

    private void noting(String member, Runnable call) {
        noting(
                member,
                () -> {
                    call.run();
                    return HResult.S_OK;
                },
                HResult::hex);
    }

    private <T> T noting(String member, Supplier<T> call, Function<T, String> word) {
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
