package org.presencemonitor.messenger.pidgin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.bus.NameWatch;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.pidgin.PidginState.PidginPhase;
import org.presencemonitor.thread.GrowingPause;
import org.presencemonitor.thread.Retry;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/**
 * The run of Pidgin that there is now, if any: found by the owner of its name, and asked until it answers for the first
 * time. Its parts are made on the "pidgin" thread.
 */
final class CurrentRun implements NameWatch.Listener, MessengerFactory {
    private static final Duration NEXT_QUESTION = Duration.ofMillis(500);
    /** Who answers for that long that there is no such interface has none. */
    private static final Duration LONGEST_START = Duration.ofSeconds(10);

    private static final String CREATION = "PurpleCoreGetVersion";

    private final ScheduledExecutorService thread;
    private final TimeSource clock;
    private final Consumer<Optional<PidginPhase>> changed;
    private volatile @Nullable Parts parts;
    private volatile Optional<String> unreachable = Optional.empty();
    private volatile PidginPhase phase = PidginPhase.UNKNOWN;
    private volatile Optional<PidginPhase> published = Optional.empty();
    private volatile boolean closed;

    /** One run and what follows it. */
    private static final class Parts {
        final PidginRun run;
        final SessionFeed feed;
        final SignalRules signals;
        final Moment since;
        /** A bus may refuse a rule for a while. */
        final Retry listening;

        volatile Optional<String> version = Optional.empty();
        volatile boolean hasInterface = true;

        Parts(PidginRun run, SessionFeed feed, SignalRules signals, Moment since, ScheduledExecutorService thread) {
            this.run = run;
            this.feed = feed;
            this.signals = signals;
            this.since = since;
            this.listening = new Retry(
                    "to listen to Pidgin", thread, new GrowingPause(NEXT_QUESTION, LONGEST_START), this::listen);
        }

        private boolean listen() {
            if (!run.isOver() && signals.open()) {
                // What it has told before was not heard.
                feed.wake();
            }
            return true;
        }
    }

    /** @param changed called on the "pidgin" thread after each change of the state, with the phase before */
    CurrentRun(ScheduledExecutorService thread, TimeSource clock, Consumer<Optional<PidginPhase>> changed) {
        this.thread = thread;
        this.clock = clock;
        this.changed = changed;
    }

    /** Without what a desktop entry tells. From any thread. */
    PidginState state() {
        Parts now = parts;
        return new PidginState(
                now != null,
                phase,
                now == null ? Optional.empty() : now.version,
                now == null ? Optional.empty() : now.feed.status(),
                unreachable);
    }

    @Override
    public Messenger create() {
        Parts now = parts;
        if (now == null || phase != PidginPhase.RUNNING || now.run.isOver() || now.run.isQuitting()) {
            throw new ComException(CREATION, Api.COM, HResult.CLASS_E_CLASSNOTAVAILABLE);
        }
        if (!now.hasInterface) {
            throw new ComException(CREATION, Api.COM, HResult.E_NOINTERFACE);
        }
        return new PidginMessenger(now.run, now.feed);
    }

    @Override
    public Optional<CompletionStage<Void>> processEnd() {
        return Optional.ofNullable(parts).map(now -> now.run.ended());
    }

    @Override
    public void ownerLeaves(String newOwner) {
        Parts now = parts;
        if (now != null && !now.run.owner().equals(newOwner)) {
            now.run.end();
        }
    }

    @Override
    public void ownerIs(DBusConnection bus, String owner) {
        unreachable = Optional.empty();
        Parts before = parts;
        if (before != null && before.run.owner().equals(owner) && !before.run.isOver()) {
            return;
        }
        leave();
        if (owner.isEmpty() || closed) {
            enter(PidginPhase.NOT_RUNNING);
            return;
        }
        PidginRun run = new PidginRun(bus, owner);
        SessionFeed feed = new SessionFeed(run, thread, clock, this::publish);
        parts = new Parts(run, feed, new SignalRules(bus, owner, feed::heard), clock.now(), thread);
        if (closed) {
            // It may have missed this one.
            run.end();
        }
        enter(PidginPhase.STARTING);
        ask();
    }

    @Override
    public void unreachable(String sentence) {
        leave();
        unreachable = Optional.of(sentence);
        enter(PidginPhase.UNKNOWN);
    }

    private void leave() {
        Parts before = parts;
        parts = null;
        if (before != null) {
            before.run.end();
            before.listening.close();
            before.feed.runIsOver();
            before.signals.close();
        }
    }

    /** Waits for the first answer, whatever it holds: listening first, so that nothing after it is missed. */
    private void ask() {
        Parts now = parts;
        if (now == null || now.run.isOver()) {
            return;
        }
        try {
            boolean unused = now.listening.now();
            now.version = Optional.of(now.run.call(CREATION).text());
        } catch (ComException e) {
            if (now.run.isOver()) {
                return;
            }
            if (e.hresult().equals(HResult.E_NOINTERFACE)) {
                now.hasInterface = false;
                if (clock.now().since(now.since).compareTo(LONGEST_START) < 0) {
                    thread.schedule(this::ask, NEXT_QUESTION.toMillis(), TimeUnit.MILLISECONDS);
                    return;
                }
                enter(PidginPhase.RUNNING);
                return;
            }
        }
        now.hasInterface = true;
        enter(PidginPhase.RUNNING);
        now.feed.wake();
    }

    private void enter(PidginPhase entered) {
        phase = entered;
        publish();
    }

    private void publish() {
        Optional<PidginPhase> before = published;
        published = Optional.of(phase);
        changed.accept(before);
    }

    /** Whatever waits for Pidgin ends. */
    void close() {
        closed = true;
        Parts now = parts;
        if (now != null) {
            now.run.end();
            now.feed.close();
        }
    }
}
