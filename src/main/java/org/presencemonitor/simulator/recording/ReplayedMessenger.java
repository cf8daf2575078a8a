package org.presencemonitor.simulator.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.ForwardingMessenger;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.thread.Subscription;

/** Answers as the recording says. Members that no recording keeps answer E_NOTIMPL. */
final class ReplayedMessenger extends ForwardingMessenger {
    private final ReplayedSource source;
    private final List<Subscription> subscriptions = new ArrayList<>();

    ReplayedMessenger(ReplayedSource source) {
        this.source = source;
    }

    @Override
    protected Messenger target() {
        throw new ComException("Messenger", HResult.Api.MESSENGER, HResult.E_NOTIMPL);
    }

    /** No recording keeps the end of a process: its monitor had to ask for it. */
    @Override
    public Optional<CompletionStage<Void>> processEnd() {
        return Optional.empty();
    }

    @Override
    public MyStatus myStatus() {
        return MyStatus.parse(source.answer(RecordedMember.MY_STATUS));
    }

    @Override
    public void setMyStatus(MyStatus status) {
        source.answer(RecordedMember.PUT_MY_STATUS);
    }

    @Override
    public String mySigninName() {
        return source.answer(RecordedMember.MY_SIGNIN_NAME);
    }

    @Override
    public String myFriendlyName() {
        return source.answer(RecordedMember.MY_FRIENDLY_NAME);
    }

    @Override
    public String myServiceName() {
        return source.answer(RecordedMember.MY_SERVICE_NAME);
    }

    @Override
    public String myServiceId() {
        return source.answer(RecordedMember.MY_SERVICE_ID);
    }

    @Override
    public HResult signin(long parentWindow, String signinName, String password) {
        return HResult.parse(source.answer(RecordedMember.SIGNIN));
    }

    @Override
    public void autoSignin() {
        source.answer(RecordedMember.AUTO_SIGNIN);
    }

    @Override
    public void signout() {
        source.answer(RecordedMember.SIGNOUT);
    }

    @Override
    public Subscription advise(MessengerEvents events) {
        source.answer(RecordedMember.ADVISE);
        Subscription subscription = source.advise(events);
        subscriptions.add(subscription);
        return subscription;
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
    }
}
