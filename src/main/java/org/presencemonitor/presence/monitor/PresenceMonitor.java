package org.presencemonitor.presence.monitor;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.FlagLink;
import org.presencemonitor.presence.MessengerLink;
import org.presencemonitor.presence.MessengerLink.Connection;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceSource;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.WhyNot;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches one provider: follows the chain as Office does (communicator.md 6.2), folds the facts into snapshots, and
 * carries out commands.
 *
 * <p>All state is used on the "presence" thread alone; its public methods may be called from any thread.
 */
public final class PresenceMonitor implements PresenceSource, Commands {
    private static final Logger LOG = LoggerFactory.getLogger(PresenceMonitor.class);

    private final Sources sources;
    private final MonitorThreads threads;
    private final @Nullable MessengerConnection connection;
    private final FlagWatch flag;
    private final SessionTracker session;
    private final CommandRunner commands;
    private final Snapshots snapshots;
    private @Nullable Subscription mailWatch;
    private @Nullable Subscription installationWatch;
    private boolean closed;

    public PresenceMonitor(Provider provider, Sources sources, MonitorThreads threads, TimeSource clock) {
        this.sources = sources;
        this.threads = threads;
        flag = new FlagWatch(sources.registry(), provider, threads.presence(), clock, this::flagRead);
        session = new SessionTracker(clock);
        commands = new CommandRunner(threads.presence(), clock, this::commandEnded);
        boolean canStart = sources.launcher().isPresent();
        MailSessionState mail =
                sources.mail().isPresent() ? MailSessionState.NEVER_LOGGED_ON : MailSessionState.NOT_LOOKED_FOR;
        Facts nothingYet = Facts.nothingYet(provider, flag.link(), mail, canStart);
        snapshots = new Snapshots(nothingYet, threads.presence(), clock, commands::check);
        connection = sources.messenger()
                .map(factory -> new MessengerConnection(
                        factory,
                        threads.messenger(),
                        threads.presence(),
                        new ConnectionUpdates(snapshots, session, commands, threads.presence(), clock, this::ask)))
                .orElse(null);
    }

    /** Begins to watch. */
    public void open() {
        threads.presence().execute(() -> {
            try {
                sources.mail().ifPresent(mail -> mailWatch = mail.watch(() -> onPresence(this::readMail)));
                readMail();
                sources.installed().ifPresent(this::watchInstallation);
            } finally {
                flag.open();
            }
        });
    }

    /** Reads before the flag, so that a client that is not installed is never shown as one that does not run. */
    private void watchInstallation(Providers providers) {
        read(providers.current());
        installationWatch = providers.subscribe(this::read);
    }

    private void read(ProviderList list) {
        Facts facts = snapshots.facts();
        snapshots.update(facts.withInstallation(list.installation(facts.provider(), facts.installation())));
    }

    /**
     * Stops watching: commands first, then events and Messenger.
     *
     * @return completes once Messenger has been released, or at once when it hangs; no listener is called after that
     */
    public CompletableFuture<Void> shutDown() {
        CompletableFuture<Void> released = new CompletableFuture<>();
        onPresence(() -> {
            closed = true;
            snapshots.removeListeners();
            commands.close();
            flag.close();
            if (mailWatch != null) {
                mailWatch.close();
            }
            if (installationWatch != null) {
                installationWatch.close();
            }
            if (connection == null) {
                released.complete(null);
            } else {
                connection.end().thenRun(() -> released.complete(null));
            }
        });
        return released;
    }

    /**
     * Whether a view shows the snapshots; true at first. While none does, the client is not polled where the system
     * reports its end: a client that hangs, or an event that is lost, is then noticed when a view shows them again.
     */
    public void setObserved(boolean observed) {
        onPresence(() -> {
            if (connection != null) {
                connection.setObserved(observed);
            }
        });
    }

    /** Asks the client for its status, once; a change becomes a snapshot. */
    public void askAgain() {
        onPresence(this::ask);
    }

    private void ask() {
        if (connection != null) {
            connection.refresh();
        }
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
                wanted -> sources.launcher()
                        .ifPresent(launcher ->
                                launcher.launch().whenComplete((launched, why) -> refusedBy(Command.START, why))));
    }

    @Override
    public CompletableFuture<CommandResult> signIn() {
        return run(Command.SIGN_IN, now -> now.state().isSignedIn(), wanted -> {
            session.signInRequested();
            callMessenger(Command.SIGN_IN, Messenger::autoSignin, wanted);
        });
    }

    @Override
    public CompletableFuture<CommandResult> signOut() {
        return run(
                Command.SIGN_OUT,
                now -> now.state() == PresenceState.SIGNED_OUT || now.state() == PresenceState.NOT_RUNNING,
                wanted -> callMessenger(Command.SIGN_OUT, Messenger::signout, wanted));
    }

    @Override
    public CompletableFuture<CommandResult> setStatus(MyStatus status) {
        return run(
                Command.SET_STATUS,
                now -> now.session().status().equals(Optional.of(status)),
                wanted -> callMessenger(Command.SET_STATUS, messenger -> messenger.setMyStatus(status), wanted));
    }

    @Override
    public CompletableFuture<CommandResult> logOff() {
        return run(
                Command.LOG_OFF,
                now -> false,
                wanted -> sources.mail().ifPresent(mail -> threads.mail().execute(() -> logOff(mail))));
    }

    /** On the mail thread. */
    private void logOff(MailSession mail) {
        try {
            mail.logoff(0)
                    .thenAccept(answer -> onPresence(() -> logoffAnswered(answer)))
                    .whenComplete((done, why) -> refusedBy(Command.LOG_OFF, why));
        } catch (RuntimeException | Error e) {
            refusedBy(Command.LOG_OFF, e);
        }
    }

    /** The command failed at once, and no answer will come; nothing happens without a reason. From any thread. */
    private void refusedBy(Command command, @Nullable Throwable why) {
        if (why != null) {
            Throwable cause = why instanceof CompletionException && why.getCause() != null ? why.getCause() : why;
            boolean ready = cause instanceof RegistryException;
            String sentence = ready ? ThrownReason.of(cause) : "Presence Monitor failed with " + cause + ".";
            if (!ready) {
                LOG.error("The command {} failed", command, cause);
            }
            onPresence(() -> commands.refused(command, sentence));
        }
    }

    private void logoffAnswered(HResult answer) {
        readMail();
        if (answer.equals(HResult.S_OK)) {
            commands.done(Command.LOG_OFF);
        } else {
            commands.failed(Command.LOG_OFF, new Failure("IMAPISession::Logoff", Api.MAPI, answer));
        }
    }

    /** @param action receives a test whether the command is still under way, for any thread */
    private CompletableFuture<CommandResult> run(
            Command command, Predicate<Presence> goal, Consumer<BooleanSupplier> action) {
        CompletableFuture<CommandResult> answer = new CompletableFuture<>();
        onPresence(() -> {
            Optional<WhyNot> whyNot = current().whyNot(command);
            if (whyNot.isPresent()) {
                commands.refuse(command, whyNot.get(), answer);
                return;
            }
            snapshots.update(snapshots.facts().withRunning(commands.begin(command, goal, answer)));
            try {
                action.accept(() -> !answer.isDone());
            } catch (RuntimeException | Error e) {
                refusedBy(command, e);
            }
        });
        return answer;
    }

    /** After the time-out of a sign-in, which may have failed unseen, an OFFLINE means signed out. */
    private void commandEnded(CommandResult result) {
        if (result.command() == Command.SIGN_IN && result.outcome() == CommandOutcome.TIMED_OUT) {
            session.signInEnded();
        }
        snapshots.update(snapshots
                .facts()
                .withResult(result)
                .withSession(snapshots.facts().session(), session.signInUnderWay()));
    }

    private void callMessenger(Command command, Consumer<Messenger> call, BooleanSupplier wanted) {
        if (connection != null) {
            connection.call(
                    call,
                    wanted,
                    failure -> failure.ifPresent(why -> {
                        if (command == Command.SIGN_IN) {
                            session.signInEnded();
                        }
                        commands.failed(command, why);
                    }));
        }
    }

    private void flagRead(FlagLink flag) {
        Facts read = snapshots.facts().withFlag(flag);
        snapshots.update(flag.unreadable().isPresent() ? read : followFlag(read));
    }

    /** Connects to Messenger while the flag says 2. */
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
        sources.mail().ifPresent(mail -> snapshots.update(snapshots.facts().withMail(mail.state())));
    }

    private void onPresence(Runnable task) {
        threads.presence().execute(() -> {
            if (!closed) {
                task.run();
            }
        });
    }
}
