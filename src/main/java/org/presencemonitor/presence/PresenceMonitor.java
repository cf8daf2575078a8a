package org.presencemonitor.presence;

import static org.presencemonitor.hresult.HResult.S_OK;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.CommandResult.Outcome;
import org.presencemonitor.presence.MessengerLink.Connection;

/**
 * Watches one provider: follows the chain as Office does (communicator.md 6.2), folds what it hears into snapshots, and
 * carries out commands.
 *
 * <p>All state lives on the "presence" thread; whatever else is called or calls comes and goes through its queue.
 */
public final class PresenceMonitor implements PresenceSource, Commands {
    /** Twice the client's own logon time-out, which ends with an event (communicator.md 5.1). */
    static final Duration PATIENCE = Duration.ofSeconds(30);
    /** A status that was taken is there at once, or never (communicator.md 2.3). */
    static final Duration STATUS_PATIENCE = Duration.ofSeconds(3);

    private final Sources sources;
    private final MonitorThreads threads;
    private final InstantSource clock;
    private final @Nullable MessengerConnection connection;
    private final FlagWatch flag;
    private final SessionTracker session;
    private final CommandRunner commands;
    private final Snapshots snapshots;
    private MailSession.@Nullable Watch mailWatch;
    private boolean closed;

    public PresenceMonitor(Provider provider, Sources sources, MonitorThreads threads, InstantSource clock) {
        this.sources = sources;
        this.threads = threads;
        this.clock = clock;
        flag = new FlagWatch(sources.registry(), provider, threads.presence(), clock, this::flagRead);
        session = new SessionTracker(clock);
        commands = new CommandRunner(threads.presence(), clock, result -> update(facts().withResult(result)));
        boolean canStart = sources.launcher().isPresent();
        Facts nothingYet = Facts.nothingYet(provider, flag.link(), canStart);
        snapshots = new Snapshots(nothingYet, threads.presence(), clock, commands::look);
        connection = sources.messenger()
                .map(factory -> new MessengerConnection(
                        factory, threads.messenger(), threads.presence(), new ConnectionListener()))
                .orElse(null);
    }

    /** Begins to watch. */
    public void open() {
        threads.presence().execute(() -> {
            sources.mail().ifPresent(mail -> mailWatch = mail.watch(() -> onPresence(this::readMail)));
            readMail();
            flag.open();
        });
    }

    /**
     * Stops watching: commands first, then events and Messenger.
     *
     * @return completes once Messenger has been released; nobody hears anything after that
     */
    public CompletableFuture<Void> shutDown() {
        CompletableFuture<Void> released = new CompletableFuture<>();
        onPresence(() -> {
            closed = true;
            snapshots.silence();
            flag.close();
            if (mailWatch != null) {
                mailWatch.close();
            }
            if (connection != null) {
                connection.close();
            }
            threads.messenger().execute(() -> released.complete(null));
        });
        return released;
    }

    @Override
    public Presence current() {
        return snapshots.current();
    }

    @Override
    public Subscription subscribe(Consumer<Presence> listener) {
        return snapshots.subscribe(listener);
    }

    @Override
    public CompletableFuture<CommandResult> start() {
        Predicate<Presence> up = now -> now.flag().isRunning()
                && (now.messenger().connection() == Connection.CONNECTED
                        || now.messenger().connection() == Connection.NOT_ASKED);
        return run(
                Command.START,
                up,
                PATIENCE,
                Outcome.TIMED_OUT,
                () -> sources.launcher().ifPresent(ClientLauncher::launch));
    }

    @Override
    public CompletableFuture<CommandResult> signIn() {
        return run(Command.SIGN_IN, now -> now.state().isSignedIn(), PATIENCE, Outcome.TIMED_OUT, () -> {
            session.signInRequested();
            callMessenger(Command.SIGN_IN, Messenger::autoSignin);
        });
    }

    @Override
    public CompletableFuture<CommandResult> signOut() {
        return run(
                Command.SIGN_OUT,
                now -> now.state() == PresenceState.SIGNED_OUT || now.state() == PresenceState.NOT_RUNNING,
                PATIENCE,
                Outcome.TIMED_OUT,
                () -> callMessenger(Command.SIGN_OUT, Messenger::signout));
    }

    @Override
    public CompletableFuture<CommandResult> setStatus(MyStatus status) {
        return run(
                Command.SET_STATUS,
                now -> now.session().status().equals(Optional.of(status)),
                STATUS_PATIENCE,
                Outcome.IGNORED,
                () -> callMessenger(Command.SET_STATUS, messenger -> messenger.setMyStatus(status)));
    }

    @Override
    public CompletableFuture<CommandResult> logOff() {
        return run(
                Command.LOG_OFF,
                now -> false,
                PATIENCE,
                Outcome.TIMED_OUT,
                () -> sources.mail()
                        .ifPresent(mail -> threads.mail().execute(() -> {
                            HResult answer = mail.logoff(0);
                            onPresence(() -> logoffAnswered(answer));
                        })));
    }

    private void logoffAnswered(HResult answer) {
        readMail();
        if (answer.equals(S_OK)) {
            commands.done(Command.LOG_OFF);
        } else {
            commands.failed(Command.LOG_OFF, new Failure("IMAPISession::Logoff", Api.MAPI, answer));
        }
    }

    private CompletableFuture<CommandResult> run(
            Command command, Predicate<Presence> goal, Duration limit, Outcome whenTimeIsUp, Runnable action) {
        CompletableFuture<CommandResult> answer = new CompletableFuture<>();
        onPresence(() -> {
            Optional<WhyNot> whyNot = current().whyNot(command);
            if (whyNot.isPresent()) {
                commands.refuse(command, whyNot.get(), answer);
                return;
            }
            update(facts().withRunning(commands.begin(command, goal, limit, whenTimeIsUp, answer)));
            action.run();
        });
        return answer;
    }

    private void callMessenger(Command command, Consumer<Messenger> call) {
        if (connection != null) {
            connection.call(
                    call,
                    failure -> failure.ifPresent(why -> {
                        if (command == Command.SIGN_IN) {
                            session.signInEnded();
                        }
                        commands.failed(command, why);
                    }));
        }
    }

    private void flagRead(FlagLink flag) {
        Facts read = facts().withFlag(flag);
        update(flag.unreadable().isPresent() ? read : followFlag(read));
    }

    /** Asks for Messenger when the flag says 2, and lets it go when it no longer does. */
    private Facts followFlag(Facts read) {
        Connection state = read.messenger().connection();
        if (!read.flag().isRunning()) {
            if (connection != null && state != Connection.NONE) {
                connection.close();
            }
            return read.withMessenger(MessengerLink.NONE).withSession(session.gone(), false);
        }
        if (connection == null) {
            return read.withMessenger(MessengerLink.NOT_ASKED);
        }
        if (state != Connection.NONE) {
            return read;
        }
        connection.open();
        return read.withMessenger(MessengerLink.CONNECTING);
    }

    private void readMail() {
        sources.mail().ifPresent(mail -> update(facts().withMail(MailLink.of(mail.state()))));
    }

    private Facts facts() {
        return snapshots.facts();
    }

    private void update(Facts now) {
        snapshots.update(now);
    }

    private void onPresence(Runnable task) {
        threads.presence().execute(() -> {
            if (!closed) {
                task.run();
            }
        });
    }

    private final class ConnectionListener implements MessengerConnection.Listener {
        @Override
        public void connected(SessionReading reading) {
            SessionLink link = session.read(reading);
            update(facts().withMessenger(MessengerLink.CONNECTED).withSession(link, session.signInUnderWay()));
        }

        @Override
        public void reading(SessionReading reading) {
            update(facts().withSession(session.read(reading), session.signInUnderWay()));
        }

        @Override
        public void statusChanged(HResult hr, MyStatus status) {
            if (hr.failed()) {
                session.signInEnded();
                ask();
                return;
            }
            boolean namesUnknown =
                    status.isSignedIn() && facts().session().signinName().isEmpty();
            update(facts().withSession(session.status(status), session.signInUnderWay()));
            if (session.signInUnderWay()) {
                threads.presence()
                        .schedule(this::giveUpOnSignIn, SessionTracker.SIGN_IN_LASTS.toNanos(), TimeUnit.NANOSECONDS);
            }
            if (namesUnknown) {
                ask();
            }
        }

        @Override
        public void signedIn(HResult hr) {
            if (hr.failed()) {
                session.signInEnded();
                commands.failed(Command.SIGN_IN, new Failure("OnSignin", Api.MESSENGER, hr));
                ask();
            }
        }

        @Override
        public void signedOut() {
            session.signInEnded();
            ask();
        }

        @Override
        public void failed(Failure failure) {
            commands.failed(Command.SIGN_IN, failure);
            commands.failed(Command.SIGN_OUT, failure);
            commands.failed(Command.SET_STATUS, failure);
            MessengerLink link = facts().messenger().failedAgain(failure, clock.instant());
            Facts failed = facts().withMessenger(link);
            // One failure alone is no news yet (see Fold): what was known stays.
            update(Fold.isNoNews(link) ? failed : failed.withSession(session.gone(), false));
        }

        @Override
        public void ended() {
            update(facts().withMessenger(MessengerLink.ENDED).withSession(session.gone(), false));
        }

        private void ask() {
            if (connection != null) {
                connection.refresh();
            }
        }

        private void giveUpOnSignIn() {
            if (!closed && session.signInIsOverdue()) {
                session.signInEnded();
                update(facts().withSession(facts().session(), false));
            }
        }
    }
}
