package org.presencemonitor.presence.monitor;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.MessengerLink;
import org.presencemonitor.presence.SessionLink;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/** Turns the events and answers of Messenger into facts. Runs on the presence thread alone. */
final class ConnectionUpdates {
    private final Snapshots snapshots;
    private final SessionTracker session;
    private final CommandRunner commands;
    private final ScheduledExecutorService presenceThread;
    private final TimeSource clock;
    private final Runnable ask;
    private MessengerLink beforeStall = MessengerLink.NONE;
    private Optional<ScheduledFuture<?>> signInLimit = Optional.empty();

    /** @param ask asks Messenger for its status again; the answer comes as {@link #reading} */
    ConnectionUpdates(
            Snapshots snapshots,
            SessionTracker session,
            CommandRunner commands,
            ScheduledExecutorService presenceThread,
            TimeSource clock,
            Runnable ask) {
        this.snapshots = snapshots;
        this.session = session;
        this.commands = commands;
        this.presenceThread = presenceThread;
        this.clock = clock;
        this.ask = ask;
    }

    /**
     * Messenger has been created.
     *
     * @param reading empty when events came meanwhile: they are newer, and another reading follows
     */
    void connected(Optional<SessionReading> reading) {
        SessionLink link =
                reading.map(session::read).orElseGet(() -> snapshots.facts().session());
        snapshots.update(
                snapshots.facts().withMessenger(MessengerLink.CONNECTED).withSession(link, session.signInUnderWay()));
        limitSignIn();
    }

    void reading(SessionReading reading) {
        update(session.read(reading));
    }

    private void update(SessionLink link) {
        snapshots.update(snapshots.facts().withSession(link, session.signInUnderWay()));
        limitSignIn();
    }

    void statusChanged(HResult hr, MyStatus status) {
        if (hr.failed()) {
            session.endedBy(new Failure("OnMyStatusChange", Api.MESSENGER, hr));
            ask.run();
            return;
        }
        boolean namesUnknown =
                status.isSignedIn() && snapshots.facts().session().signinName().isEmpty();
        update(session.status(status));
        if (namesUnknown) {
            ask.run();
        }
    }

    void signedIn(HResult hr) {
        if (hr.failed()) {
            session.signInEnded();
            commands.failed(Command.SIGN_IN, new Failure("OnSignin", Api.MESSENGER, hr));
            ask.run();
        }
    }

    void signedOut() {
        session.signInEnded();
        ask.run();
    }

    /** Creation failed, or the object's process has ended; another try follows by itself. */
    void failed(Failure failure) {
        failCommands(failure);
        MessengerLink link = snapshots.facts().messenger().failedAgain(failure, clock.now());
        Facts failed = snapshots.facts().withMessenger(link);
        // One failure alone is not shown (see Fold): the session stays.
        snapshots.update(Fold.isIgnored(link) ? failed : failed.withSession(session.gone(), false));
    }

    /** The client runs and offers no Messenger; it is asked again after a change of its flag or its process. */
    void unsupported(Failure failure) {
        failCommands(failure);
        snapshots.update(snapshots
                .facts()
                .withMessenger(MessengerLink.unsupported(failure))
                .withSession(session.gone(), false));
    }

    private void failCommands(Failure failure) {
        commands.failed(Command.SIGN_IN, failure);
        commands.failed(Command.SIGN_OUT, failure);
        commands.failed(Command.SET_STATUS, failure);
    }

    /** A call has been without an answer for {@link MessengerWorker#CALL_TIMEOUT}. */
    void stalled() {
        beforeStall = snapshots.facts().messenger();
        Moment since = clock.now().minus(MessengerWorker.CALL_TIMEOUT);
        snapshots.update(snapshots.facts().withMessenger(beforeStall.notAnswering(since)));
    }

    /** That call has been answered. The content of the late answer has been applied before. */
    void answersAgain() {
        if (snapshots.facts().messenger().connection() == MessengerLink.Connection.NOT_ANSWERING) {
            snapshots.update(snapshots.facts().withMessenger(beforeStall));
        }
    }

    /** OnAppShutdown: the object has been released; another try follows by itself. */
    void ended() {
        snapshots.update(snapshots.facts().withMessenger(MessengerLink.ENDED).withSession(session.gone(), false));
    }

    /** A sign-in ends after a while, because the event of its end may be lost. One timer for any number of statuses. */
    private void limitSignIn() {
        if (signInLimit.isEmpty() && session.signInUnderWay()) {
            signInLimit = Optional.of(presenceThread.schedule(
                    this::giveUpOnSignIn, session.signInLeft().toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    /** Nothing is to be updated any more. */
    void close() {
        signInLimit.ifPresent(limit -> limit.cancel(false));
    }

    private void giveUpOnSignIn() {
        signInLimit = Optional.empty();
        if (session.signInIsOverdue()) {
            session.signInEnded();
            snapshots.update(snapshots.facts().withSession(snapshots.facts().session(), false));
        }
        limitSignIn();
    }
}
