package org.presencemonitor.simulator.recording;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.messenger.ForwardingMessenger;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.simulator.time.VirtualClock;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;

/** A client that answers and raises whatever a random generator says: any code, any status, any name. */
final class StrangeSource extends ForwardingMessenger implements MailSession {
    private static final List<HResult> USUAL = List.of(
            HResult.S_OK,
            HResult.E_FAIL,
            HResult.CLASS_E_CLASSNOTAVAILABLE,
            HResult.RPC_E_CALL_REJECTED,
            HResult.RPC_E_DISCONNECTED,
            HResult.MSGR_E_NOT_LOGGED_ON);

    private final Random random;
    private final VirtualClock time;
    private final Listeners<Runnable> mailWatchers = new Listeners<>("the strange mail");
    private Optional<MessengerEvents> sink = Optional.empty();
    private HResult creation = HResult.CLASS_E_CLASSNOTAVAILABLE;
    private Optional<HResult> statusFails = Optional.empty();
    private MyStatus status = MyStatus.OFFLINE;
    private Optional<HResult> nameFails = Optional.empty();
    private String name = "";
    private HResult command = HResult.S_OK;
    private MailSessionState mail = MailSessionState.NEVER_LOGGED_ON;

    StrangeSource(Random random, VirtualClock time) {
        this.random = random;
        this.time = time;
    }

    private HResult anyCode() {
        return random.nextBoolean() ? USUAL.get(random.nextInt(USUAL.size())) : new HResult(random.nextInt());
    }

    private HResult anyFailure() {
        HResult code = anyCode();
        return code.failed() ? code : new HResult(code.value() | Integer.MIN_VALUE);
    }

    MyStatus anyStatus() {
        int value = random.nextInt();
        return new MyStatus(
                switch (random.nextInt(4)) {
                    case 0 -> value;
                    case 1 -> value & 0xFFFF;
                    case 2 -> 0x80000002;
                    default -> List.of(1, 2, 0x100, 0x300, 0x400, 0xA).get(value & 3);
                });
    }

    void createdOrNot() {
        creation = random.nextInt(3) == 0 ? anyFailure() : HResult.S_OK;
    }

    void otherStatus() {
        status = anyStatus();
        statusFails = random.nextInt(4) == 0 ? Optional.of(anyFailure()) : Optional.empty();
    }

    void otherName() {
        name = StrangeTexts.next(random);
        nameFails = random.nextInt(5) == 0 ? Optional.of(anyFailure()) : Optional.empty();
    }

    void otherCommand() {
        command = anyCode();
    }

    void event() {
        HResult hr = anyCode();
        MyStatus now = anyStatus();
        List<Consumer<MessengerEvents>> events = List.of(
                sink -> sink.onSignin(hr),
                MessengerEvents::onSignout,
                sink -> sink.onMyStatusChange(hr, now),
                sink -> sink.onMyFriendlyNameChange(hr, "before"),
                MessengerEvents::onAppShutdown);
        Consumer<MessengerEvents> event = events.get(random.nextInt(events.size()));
        sink.ifPresent(event);
    }

    /** Another state of the mail session, unless it is being logged off: the answer of that says how it ended. */
    void mail() {
        if (mail.phase() == MailPhase.LOGGING_OFF) {
            return;
        }
        MailPhase phase = random.nextBoolean() ? MailPhase.LOGGED_ON : MailPhase.LOGGED_OFF;
        become(new MailSessionState(
                phase,
                random.nextInt(5) == 0 ? random.nextInt(Integer.MAX_VALUE) : random.nextInt(3),
                random.nextInt(3),
                random.nextBoolean() ? Optional.of(anyCode()) : Optional.empty()));
    }

    private void become(MailSessionState next) {
        mail = next;
        mailWatchers.call(Runnable::run);
    }

    Messenger create() {
        if (creation.failed()) {
            throw RecordedAnswer.failed("CoCreateInstance", creation);
        }
        return this;
    }

    @Override
    protected Messenger target() {
        throw new ComException("Messenger", Api.MESSENGER, HResult.E_NOTIMPL);
    }

    @Override
    public Optional<CompletionStage<Void>> processEnd() {
        return Optional.empty();
    }

    private static void failing(String member, Optional<HResult> failure) {
        failure.filter(HResult::failed).ifPresent(hr -> {
            throw new ComException(member, Api.MESSENGER, hr);
        });
    }

    @Override
    public MyStatus myStatus() {
        failing("MyStatus", statusFails);
        return status;
    }

    @Override
    public void setMyStatus(MyStatus wanted) {
        failing("put MyStatus", Optional.of(command));
    }

    @Override
    public String mySigninName() {
        failing("MySigninName", nameFails);
        return name;
    }

    @Override
    public String myFriendlyName() {
        return name;
    }

    @Override
    public void autoSignin() {
        failing("AutoSignin", Optional.of(command));
    }

    @Override
    public void signout() {
        failing("Signout", Optional.of(command));
    }

    @Override
    public Subscription advise(MessengerEvents events) {
        sink = Optional.of(events);
        return this::close;
    }

    @Override
    public void close() {
        sink = Optional.empty();
    }

    @Override
    public MailSessionState state() {
        return mail;
    }

    @Override
    public CompletableFuture<HResult> logoff(int flags) {
        CompletableFuture<HResult> answer = new CompletableFuture<>();
        HResult code = anyCode();
        become(new MailSessionState(MailPhase.LOGGING_OFF, 1, 1, mail.result()));
        time.schedule(
                () -> {
                    become(new MailSessionState(MailPhase.LOGGED_OFF, 0, 0, Optional.of(code)));
                    answer.complete(code);
                },
                Duration.ofMillis(random.nextInt(3_000)).toNanos(),
                TimeUnit.NANOSECONDS);
        return answer;
    }

    @Override
    public Subscription watch(Runnable onChange) {
        return mailWatchers.add(onChange);
    }
}
