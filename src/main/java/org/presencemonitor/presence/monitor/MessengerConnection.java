package org.presencemonitor.presence.monitor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The monitor's hold on Messenger: creates it, listens, asks, notices when it dies or hangs, and tries again with
 * growing pauses.
 *
 * <p>Lives on the "presence" thread, and {@link Listener} hears there, in the order things happened. The object itself
 * is on the "messenger" thread, at the other end of a {@link MessengerWorker}.
 */
final class MessengerConnection implements MessengerWorker.Owner {
    private static final Logger LOG = LoggerFactory.getLogger(MessengerConnection.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final MessengerFactory factory;
    private final MessengerThread messengerThread;
    private final ScheduledExecutorService presenceThread;
    private final Listener listener;

    /** Grows with each open and close: what belongs to an older one is dropped. Written on the presence thread. */
    private final AtomicInteger epoch = new AtomicInteger();

    /** Events heard so far: an answer that an event has overtaken is asked for again. */
    private final AtomicInteger heard = new AtomicInteger();

    private final StatusPolling heartbeat = new StatusPolling();
    private MessengerWorker line;
    private Duration pause = FIRST_PAUSE;
    private boolean open;
    private boolean stalled;

    /** Hears on the presence thread. */
    interface Listener {
        /**
         * Messenger has been created.
         *
         * @param reading empty when events came meanwhile: they say more, and another reading follows
         */
        void connected(Optional<SessionReading> reading);

        void reading(SessionReading reading);

        void statusChanged(HResult hr, MyStatus status);

        void signedIn(HResult hr);

        void signedOut();

        /** Creation failed, or the object died; another try follows by itself. */
        void failed(Failure failure);

        /** A call has been without an answer for {@link MessengerWorker#PATIENCE}. */
        void stalled();

        /** That call has been answered. */
        void answersAgain();

        /** OnAppShutdown: the object has been released; another try follows by itself. */
        void ended();
    }

    MessengerConnection(
            MessengerFactory factory,
            MessengerThread messengerThread,
            ScheduledExecutorService presenceThread,
            Listener listener) {
        this.factory = factory;
        this.messengerThread = messengerThread;
        this.presenceThread = presenceThread;
        this.listener = listener;
        this.line = new MessengerWorker(factory, messengerThread.current(), presenceThread, this);
    }

    void open() {
        open = true;
        line.connect(epoch.incrementAndGet());
    }

    /**
     * Unadvises and releases.
     *
     * @return completes when that has happened, or at once where a call that hangs keeps it from happening
     */
    CompletableFuture<Void> close() {
        open = false;
        pause = FIRST_PAUSE;
        heartbeat.disconnected();
        CompletableFuture<Void> released = line.release(epoch.getAndIncrement());
        if (!stalled) {
            return released;
        }
        replaceLine();
        return CompletableFuture.completedFuture(null);
    }

    /**
     * Makes a call on the messenger thread and answers on the presence thread: empty when it succeeded.
     *
     * @param call must throw {@link org.presencemonitor.hresult.ComException} alone
     * @param wanted whether the call is still to be made when its turn comes; asked on the messenger thread
     */
    void call(Consumer<Messenger> call, BooleanSupplier wanted, Consumer<Optional<Failure>> answer) {
        line.call(epoch.get(), call, wanted, answer);
    }

    /**
     * Asks for the status again; the listener hears the answer even when it is the same. Calls that come before it has
     * asked are one.
     */
    @Override
    public void refresh() {
        line.ask(epoch.get());
    }

    /**
     * Whether somebody looks at what comes of it; so it is at first. While nobody does, the client is only asked
     * regularly where nothing else would tell of its end; when somebody does again, at once.
     */
    void setObserved(boolean looking) {
        if (heartbeat.setObserved(looking)) {
            refresh();
        }
    }

    @Override
    public boolean isCurrent(int mine) {
        return mine == epoch.get();
    }

    @Override
    public int heard() {
        return heard.get();
    }

    @Override
    public MessengerEvents events(int mine, EventQueue inbox) {
        return new Events(mine, inbox);
    }

    @Override
    public void connected(SessionReading reading, int heardBefore, boolean endIsTold) {
        pause = FIRST_PAUSE;
        heartbeat.connected(every -> line.askEvery(every, epoch.get()), endIsTold);
        if (heardBefore == heard.get()) {
            listener.connected(Optional.of(reading));
        } else {
            listener.connected(Optional.empty());
            refresh();
        }
    }

    @Override
    public void answered(SessionReading reading, int heardBefore) {
        if (heardBefore == heard.get()) {
            listener.reading(reading);
        } else {
            refresh();
        }
    }

    @Override
    public void died(Failure failure) {
        heartbeat.disconnected();
        listener.failed(failure);
        retryLater();
    }

    /** A call of an earlier epoch is of no use to anybody: the thread is left to it. */
    @Override
    public void overdue(MessengerWorker overdue, int mine) {
        if (overdue != line) {
            return;
        }
        if (isCurrent(mine)) {
            stalled = true;
            listener.stalled();
            return;
        }
        replaceLine();
        if (open) {
            open();
        }
    }

    @Override
    public void freed(MessengerWorker freed) {
        if (freed == line && stalled) {
            stalled = false;
            listener.answersAgain();
        }
    }

    private void replaceLine() {
        LOG.info("A call to the client does not come back; going on with a new thread");
        stalled = false;
        line = new MessengerWorker(factory, messengerThread.replace(), presenceThread, this);
    }

    private void retryLater() {
        int next = epoch.incrementAndGet();
        presenceThread.schedule(
                () -> {
                    if (next == epoch.get()) {
                        open();
                    }
                },
                pause.toNanos(),
                TimeUnit.NANOSECONDS);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Arrives on a thread of the source; leaves for the presence thread at once. */
    private final class Events implements MessengerEvents {
        private final int mine;
        private final EventQueue inbox;

        Events(int mine, EventQueue inbox) {
            this.mine = mine;
            this.inbox = inbox;
        }

        private void hear(Runnable news) {
            heard.incrementAndGet();
            inbox.addEvent(inEpoch(news));
        }

        private Runnable inEpoch(Runnable news) {
            return () -> {
                if (isCurrent(mine)) {
                    news.run();
                }
            };
        }

        @Override
        public void onSignin(HResult hr) {
            hear(() -> listener.signedIn(hr));
        }

        @Override
        public void onSignout() {
            hear(listener::signedOut);
        }

        @Override
        public void onMyStatusChange(HResult hr, MyStatus status) {
            if (hr.failed()) {
                hear(() -> listener.statusChanged(hr, status));
                return;
            }
            heard.incrementAndGet();
            inbox.addStatus(inEpoch(() -> listener.statusChanged(hr, status)));
        }

        @Override
        public void onMyFriendlyNameChange(HResult hr, String previousName) {
            hear(MessengerConnection.this::refresh);
        }

        @Override
        public void onAppShutdown() {
            heard.incrementAndGet();
            inbox.addEnd(inEpoch(() -> {
                LOG.debug("The client is about to end; releasing Messenger");
                close();
                listener.ended();
                retryLater();
            }));
        }
    }
}
