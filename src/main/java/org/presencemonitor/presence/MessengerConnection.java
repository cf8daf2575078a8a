package org.presencemonitor.presence;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.MyStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The monitor's hold on Messenger: creates it, listens, asks, notices when it dies, and tries again with growing pauses.
 *
 * <p>Two threads meet here. The object is touched on the "messenger" thread alone; {@link Listener} hears on the
 * "presence" thread alone, in the order things happened. {@link #open} and {@link #close} are called on the latter.
 */
final class MessengerConnection {
    private static final Logger LOG = LoggerFactory.getLogger(MessengerConnection.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** A crash raises no event (communicator.md 5.1), so somebody has to ask. */
    static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private final MessengerFactory factory;
    private final ScheduledExecutorService messengerThread;
    private final ScheduledExecutorService presenceThread;
    private final Listener listener;

    /** Grows with each open and close: what belongs to an older one is dropped. Written on the presence thread. */
    private final AtomicInteger epoch = new AtomicInteger();

    /** Events heard so far: an answer that an event has overtaken is asked for again. */
    private final AtomicInteger heard = new AtomicInteger();

    private Duration pause = FIRST_PAUSE;
    private @Nullable ScheduledFuture<?> heartbeat;
    /** Messenger thread only. */
    private @Nullable Messenger messenger;

    private @Nullable SessionReading lastReading;
    private boolean askingAgain;

    /** Hears on the presence thread. */
    interface Listener {
        void connected(SessionReading reading);

        void reading(SessionReading reading);

        void statusChanged(HResult hr, MyStatus status);

        void signedIn(HResult hr);

        void signedOut();

        /** Creation failed, or the object died; another try follows by itself. */
        void failed(Failure failure);

        /** OnAppShutdown: the object has been released; another try follows by itself. */
        void ended();
    }

    MessengerConnection(
            MessengerFactory factory,
            ScheduledExecutorService messengerThread,
            ScheduledExecutorService presenceThread,
            Listener listener) {
        this.factory = factory;
        this.messengerThread = messengerThread;
        this.presenceThread = presenceThread;
        this.listener = listener;
    }

    void open() {
        int mine = epoch.incrementAndGet();
        messengerThread.execute(() -> connect(mine));
    }

    /** Unadvises and releases. */
    void close() {
        epoch.incrementAndGet();
        pause = FIRST_PAUSE;
        stopHeartbeat();
        messengerThread.execute(this::release);
    }

    /**
     * Makes a call on the messenger thread and answers on the presence thread: empty when it succeeded.
     *
     * @param call must throw {@link ComException} alone
     */
    void call(Consumer<Messenger> call, Consumer<Optional<Failure>> answer) {
        int mine = epoch.get();
        messengerThread.execute(() -> call(mine, call, answer, 0));
    }

    private void call(int mine, Consumer<Messenger> call, Consumer<Optional<Failure>> answer, int tries) {
        Messenger target = messenger;
        if (target == null || mine != epoch.get()) {
            ComException gone = new ComException("Messenger", HResult.Api.COM, HResult.RPC_E_DISCONNECTED);
            presenceThread.execute(() -> answer.accept(Optional.of(Failure.of(gone))));
            return;
        }
        try {
            call.accept(target);
            presenceThread.execute(() -> answer.accept(Optional.empty()));
        } catch (ComException e) {
            if (BusyServer.is(e.hresult()) && tries < BusyServer.TRIES) {
                again(tries, () -> call(mine, call, answer, tries + 1));
                return;
            }
            presenceThread.execute(() -> answer.accept(Optional.of(Failure.of(e))));
            if (DeadServer.is(e.hresult())) {
                died(mine, e);
            }
        }
    }

    private void again(int tries, Runnable call) {
        messengerThread.schedule(call, BusyServer.pause(tries).toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Asks for the status again; the listener hears the answer even when it is the same. */
    void refresh() {
        int mine = epoch.get();
        messengerThread.execute(() -> ask(mine, true, 0));
    }

    private void connect(int mine) {
        if (mine != epoch.get()) {
            return;
        }
        release();
        try {
            Messenger created = factory.create();
            messenger = created;
            created.advise(new Events(mine));
            SessionReading answer = SessionReading.of(created);
            SessionReading reading = answer.isBusy() ? SessionReading.NOTHING_YET : answer;
            lastReading = reading;
            if (answer.isBusy()) {
                askAgain(mine, 0);
            }
            post(mine, () -> {
                pause = FIRST_PAUSE;
                startHeartbeat(mine);
                listener.connected(reading);
            });
        } catch (ComException e) {
            died(mine, e);
        }
    }

    private void died(int mine, ComException e) {
        release();
        post(mine, () -> {
            stopHeartbeat();
            listener.failed(Failure.of(e));
            retryLater();
        });
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

    private void startHeartbeat(int mine) {
        stopHeartbeat();
        heartbeat = messengerThread.scheduleWithFixedDelay(
                () -> ask(mine, false, 0), HEARTBEAT.toNanos(), HEARTBEAT.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void stopHeartbeat() {
        if (heartbeat != null) {
            heartbeat.cancel(false);
            heartbeat = null;
        }
    }

    private void askAgain(int mine, int tries) {
        askingAgain = true;
        again(tries, () -> {
            askingAgain = false;
            ask(mine, true, tries + 1);
        });
    }

    /** Asks nothing while a busy client is to be asked again anyway. */
    private void ask(int mine, boolean always, int tries) {
        Messenger target = messenger;
        if (target == null || mine != epoch.get() || askingAgain) {
            return;
        }
        int before = heard.get();
        try {
            SessionReading reading = SessionReading.of(target);
            if (reading.isBusy() && tries < BusyServer.TRIES) {
                askAgain(mine, tries);
                return;
            }
            if (always || !reading.equals(lastReading)) {
                post(mine, () -> {
                    if (before == heard.get()) {
                        listener.reading(reading);
                    } else {
                        messengerThread.execute(() -> ask(mine, always, 0));
                    }
                });
            }
            lastReading = reading;
        } catch (ComException e) {
            died(mine, e);
        }
    }

    private void release() {
        Messenger held = messenger;
        messenger = null;
        lastReading = null;
        if (held != null) {
            held.close();
        }
    }

    private void post(int mine, Runnable news) {
        presenceThread.execute(() -> {
            if (mine == epoch.get()) {
                news.run();
            }
        });
    }

    /** Arrives on a thread of the source; leaves for the presence thread at once. */
    private final class Events implements MessengerEvents {
        private final int mine;

        Events(int mine) {
            this.mine = mine;
        }

        private void hear(Runnable news) {
            heard.incrementAndGet();
            post(mine, news);
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
            hear(() -> listener.statusChanged(hr, status));
        }

        @Override
        public void onMyFriendlyNameChange(HResult hr, String previousName) {
            hear(MessengerConnection.this::refresh);
        }

        @Override
        public void onAppShutdown() {
            hear(() -> {
                LOG.debug("The client is about to end; releasing Messenger");
                close();
                listener.ended();
                retryLater();
            });
        }
    }
}
