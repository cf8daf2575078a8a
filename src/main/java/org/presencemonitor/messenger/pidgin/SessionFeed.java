package org.presencemonitor.messenger.pidgin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.thread.FailureLog;
import org.presencemonitor.thread.GrowingPause;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Retry;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/**
 * Follows the session of one run of Pidgin, and tells listeners what has changed. A signal says no more than "read
 * again": however many come, one reading waits, and the next is no sooner than a pause after it.
 *
 * <p>Runs on the "pidgin" thread, unless a method says otherwise.
 */
final class SessionFeed {
    static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PASSWORD_PAUSE = Duration.ofSeconds(1);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);
    /** Pidgin disconnects within a second. */
    private static final Duration LONGEST_SIGN_OUT = Duration.ofSeconds(20);

    private final PidginRun run;
    private final AccountReader accounts;
    private final ScheduledExecutorService thread;
    private final TimeSource clock;
    private final Runnable changed;
    private final Listeners<MessengerEvents> listeners = new Listeners<>("Pidgin");
    private final FailureLog strange = new FailureLog("Pidgin told of an error in a form that is not known");
    /** No signal may follow a reading that has failed. */
    private final Retry reading;

    /** A signal has come that no reading has followed yet. */
    private final AtomicBoolean signalled = new AtomicBoolean();

    /** The last reading that succeeded: what listeners know. */
    private Optional<PidginSession> known = Optional.empty();

    private boolean pausing;
    private boolean ended;
    private volatile Optional<PidginSession> last = Optional.empty();
    private volatile @Nullable Moment signOutBegan;
    /** Number of the saved status before OFFLINE; 0 for none. */
    private volatile int savedBefore;

    private MyStatus told = MyStatus.UNKNOWN;

    /** @param changed called when {@link #status} may have changed */
    SessionFeed(PidginRun run, ScheduledExecutorService thread, TimeSource clock, Runnable changed) {
        this.run = run;
        this.accounts = new AccountReader(run, clock);
        this.thread = thread;
        this.clock = clock;
        this.changed = changed;
        this.reading = new Retry(
                "to read the accounts of Pidgin",
                thread,
                new GrowingPause(FIRST_RETRY, LONGEST_RETRY),
                this::readAndTell);
    }

    /** Of the last reading; empty before the first, and when that failed. From any thread. */
    Optional<MyStatus> status() {
        return last.map(this::statusOf);
    }

    /** Number of the saved status that was active before OFFLINE; 0 for none. From any thread. */
    int savedBefore() {
        return savedBefore;
    }

    /** Asks Pidgin, and waits for its answer. From any thread. */
    PidginSession read() {
        PidginSession session = accounts.read();
        if (session.saved() != SavedStatus.OFFLINE) {
            savedBefore = session.savedHandle();
        }
        return session;
    }

    /** What a session is while this program may be signing out. From any thread. */
    MyStatus statusOf(PidginSession session) {
        return session.status(isSigningOut());
    }

    /** Whether a sign-out of this program is under way. From any thread. */
    boolean isSigningOut() {
        Moment began = signOutBegan;
        return began != null && clock.now().since(began).compareTo(LONGEST_SIGN_OUT) < 0;
    }

    /** A sign-out of this program begins: it is told of before Pidgin is. From any thread. */
    void signOutBegins() {
        signOutBegan = clock.now();
        thread.execute(() -> tellStatus(MyStatus.LOCAL_DISCONNECTING_FROM_SERVER));
    }

    /** It was refused. From any thread. */
    void signOutFailed() {
        signOutBegan = null;
        wake();
    }

    /**
     * Adds a listener, which first hears why nobody is signed in, where there is a reason: it may have been told
     * before. From any thread.
     */
    Subscription add(MessengerEvents listener) {
        Subscription subscription = listeners.add(listener);
        AtomicBoolean open = new AtomicBoolean(true);
        thread.execute(() -> last.flatMap(PidginSession::trouble)
                .filter(why -> open.get())
                .ifPresent(why -> listener.onMyStatusChange(why.result(), told)));
        return () -> {
            open.set(false);
            subscription.close();
        };
    }

    /** A signal of the connection that owns Pidgin's name. From any thread. */
    void heard(DBusSignal signal) {
        switch (signal.getName()) {
            case PurpleService.QUITTING -> run.quits();
            case PurpleService.CONNECTION_ERROR -> error(signal);
            default -> {
                // The next reading tells what has changed.
            }
        }
        wake();
    }

    private void error(DBusSignal signal) {
        try {
            Object[] told = signal.getParameters();
            if (told != null
                    && told.length == 3
                    && told[0] instanceof Integer account
                    && told[1] instanceof Integer number
                    && told[2] instanceof String text) {
                HResult result = ConnectionReason.of(number).result();
                accounts.heard(account, new Trouble(result, PurpleCall.shortened(text)));
            }
        } catch (DBusException | RuntimeException e) { // the library has unchecked ones for what it cannot read
            strange.failed(e);
        }
    }

    /** Reads soon. From any thread. */
    void wake() {
        if (!signalled.getAndSet(true)) {
            thread.execute(this::follow);
        }
    }

    private void follow() {
        tellEnd();
        if (run.isOver() || ended) {
            return;
        }
        if (!pausing && signalled.getAndSet(false)) {
            pausing = true;
            thread.schedule(this::pauseIsOver, PAUSE.toNanos(), TimeUnit.NANOSECONDS);
            boolean unused = reading.now();
        }
    }

    private void pauseIsOver() {
        pausing = false;
        follow();
    }

    private boolean readAndTell() {
        if (run.isOver() || ended) {
            return true;
        }
        try {
            PidginSession now = read();
            if (!now.isConnected()) {
                signOutBegan = null;
            }
            tell(now);
            if (accounts.mayWaitForPassword()) {
                thread.schedule(this::wake, PASSWORD_PAUSE.toNanos(), TimeUnit.NANOSECONDS);
            }
            return true;
        } catch (ComException e) {
            if (run.isOver()) {
                return true;
            }
            last = Optional.empty();
            changed.run();
            throw e;
        }
    }

    private void tell(PidginSession now) {
        Optional<PidginSession> before = known;
        known = Optional.of(now);
        if (before.isPresent()) {
            tellDifference(before.get(), now);
        } else {
            told = statusOf(now);
            now.trouble().ifPresent(why -> listeners.call(listener -> listener.onMyStatusChange(why.result(), told)));
        }
        // Whoever looks sees nothing that listeners have not heard of.
        last = known;
        changed.run();
    }

    private void tellDifference(PidginSession before, PidginSession now) {
        MyStatus status = statusOf(now);
        Optional<Trouble> why = now.trouble();
        if (why.isPresent() && !why.equals(before.trouble())) {
            HResult result = why.get().result();
            if (!before.isConnected()) {
                listeners.call(listener -> listener.onSignin(result));
            }
            listeners.call(listener -> listener.onMyStatusChange(result, status));
        } else if (before.isConnecting() && !now.isConnecting() && !now.isConnected() && why.isEmpty()) {
            listeners.call(listener -> listener.onSignin(HResult.MSGR_E_CANCEL));
        }
        if (before.isConnected() && !now.isConnected()) {
            listeners.call(MessengerEvents::onSignout);
        }
        if (!before.isConnected() && now.isConnected()) {
            listeners.call(listener -> listener.onSignin(HResult.S_OK));
        }
        tellStatus(status);
        tellName(before, now);
    }

    private void tellStatus(MyStatus status) {
        if (!status.equals(told)) {
            told = status;
            listeners.call(listener -> listener.onMyStatusChange(HResult.S_OK, status));
        }
    }

    private void tellName(PidginSession before, PidginSession now) {
        if (before.connected().isPresent() && now.connected().isPresent()) {
            String name = before.connected().get().friendlyName();
            if (!name.equals(now.connected().get().friendlyName())) {
                listeners.call(listener -> listener.onMyFriendlyNameChange(HResult.S_OK, name));
            }
        }
    }

    /** The end that Pidgin has announced is told once, even where its connection is gone before it is read. */
    private void tellEnd() {
        if (ended || !run.isQuitting()) {
            return;
        }
        ended = true;
        if (known.filter(PidginSession::isConnected).isPresent()) {
            listeners.call(MessengerEvents::onSignout);
        }
        listeners.call(MessengerEvents::onAppShutdown);
        listeners.clear();
        changed.run();
    }

    /** The run is over: tells what it announced, and nothing more. */
    void runIsOver() {
        tellEnd();
        reading.close();
        listeners.clear();
    }

    /** Tells nothing more. From any thread. */
    void close() {
        listeners.clear();
    }
}
