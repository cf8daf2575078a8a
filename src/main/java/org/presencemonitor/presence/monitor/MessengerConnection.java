package org.presencemonitor.presence.monitor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
import org.presencemonitor.thread.GrowingPause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The monitor's connection to Messenger: creates it, listens, asks, notices when it ends or hangs, and tries again with
 * growing pauses.
 *
 * <p>Used on the "presence" thread, where it calls {@link ConnectionUpdates} in the order things happened. The object
 * itself is used on the "messenger" thread by a {@link MessengerWorker}, which reports to the package-private methods
 * below: on the presence thread, and of the current epoch alone, unless a method says otherwise.
 */
final class MessengerConnection {
    private static final Logger LOG = LoggerFactory.getLogger(MessengerConnection.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final MessengerFactory factory;
    private final MessengerThread messengerThread;
    private final ScheduledExecutorService presenceThread;
    private final ConnectionUpdates updates;
    /** Grows with each open and close: what belongs to an older one is dropped. Written on the presence thread. */
    private final AtomicInteger epoch = new AtomicInteger();
    /** Events received so far: an answer that an event has overtaken is asked for again. */
    private final AtomicInteger eventCount = new AtomicInteger();

    private final StatusPolling polling = new StatusPolling();
    private final GrowingPause pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);
    private MessengerWorker worker;
    private boolean open;
    private boolean stalled;

    MessengerConnection(
            MessengerFactory factory,
            MessengerThread messengerThread,
            ScheduledExecutorService presenceThread,
            ConnectionUpdates updates) {
        this.factory = factory;
        this.messengerThread = messengerThread;
        this.presenceThread = presenceThread;
        this.updates = updates;
        this.worker = new MessengerWorker(factory, messengerThread.current(), presenceThread, this);
    }

    void open() {
        open = true;
        worker.connect(epoch.incrementAndGet());
    }

    /**
     * Unadvises and releases.
     *
     * @return completes when that has happened, or at once where a call that hangs keeps it from happening
     */
    CompletableFuture<Void> close() {
        open = false;
        pause.reset();
        polling.disconnected();
        CompletableFuture<Void> released = worker.release(epoch.getAndIncrement());
        if (!stalled) {
            return released;
        }
        replaceWorker();
        return CompletableFuture.completedFuture(null);
    }

    /** Closes for good. */
    CompletableFuture<Void> end() {
        updates.close();
        return close();
    }

    /**
     * Makes a call on the messenger thread and passes the result on on the presence thread: empty when it succeeded.
     *
     * @param call must throw {@link org.presencemonitor.hresult.ComException} alone
     * @param wanted whether the call is still to be made when its turn comes; asked on the messenger thread
     */
    void call(Consumer<Messenger> call, BooleanSupplier wanted, Consumer<Optional<Failure>> result) {
        worker.call(epoch.get(), call, wanted, result);
    }

    /** Asks for the status, once for all calls before it has; an unchanged answer is passed on as well. */
    void refresh() {
        worker.ask(epoch.get());
    }

    /**
     * Whether a view shows the status; true at first. While none does, the client is polled only where nothing else
     * reports its end; when one does again, it is asked at once.
     */
    void setObserved(boolean observed) {
        if (polling.setObserved(observed)) {
            refresh();
        }
    }

    /** From any thread. */
    boolean isCurrent(int mine) {
        return mine == epoch.get();
    }

    /** Events received so far. From any thread. */
    int eventCount() {
        return eventCount.get();
    }

    /** The receiver of the events of that epoch, which puts them into the queue. On the messenger thread. */
    MessengerEvents events(int mine, EventQueue queue) {
        return new Events(mine, queue);
    }

    /**
     * Creation has succeeded.
     *
     * @param eventsBefore {@link #eventCount} before the reading
     * @param endIsReported whether the end of the client's process will be noticed without asking
     */
    void connected(SessionReading reading, int eventsBefore, boolean endIsReported) {
        pause.reset();
        polling.connected(every -> worker.askEvery(every, epoch.get()), endIsReported);
        if (eventsBefore == eventCount.get()) {
            updates.connected(Optional.of(reading));
        } else {
            updates.connected(Optional.empty());
            refresh();
        }
    }

    /**
     * The answer to a question.
     *
     * @param eventsBefore {@link #eventCount} at the time of the question
     */
    void answered(SessionReading reading, int eventsBefore) {
        if (eventsBefore == eventCount.get()) {
            updates.reading(reading);
        } else {
            refresh();
        }
    }

    /** Creation has failed, or the object's process has ended. */
    void lost(Failure failure) {
        polling.disconnected();
        try {
            updates.failed(failure);
        } finally {
            retryLater();
        }
    }

    /**
     * The client runs and offers no Messenger. It is asked again when its flag has changed, or when its process has
     * ended, and not before.
     *
     * @param processEnd empty where that cannot be noticed
     */
    void unsupported(Failure failure, Optional<CompletionStage<Void>> processEnd) {
        polling.disconnected();
        pause.reset();
        updates.unsupported(failure);
        int next = epoch.incrementAndGet();
        processEnd.ifPresent(end -> end.thenRunAsync(() -> openIfCurrent(next), presenceThread));
    }

    private void openIfCurrent(int mine) {
        if (isCurrent(mine)) {
            open();
        }
    }

    /**
     * The client has not answered for {@link MessengerWorker#CALL_TIMEOUT}. Of any epoch: the result of a call of an
     * earlier one is of no use, so its thread is abandoned.
     */
    void overdue(MessengerWorker overdue, int mine) {
        if (overdue != worker) {
            return;
        }
        if (isCurrent(mine)) {
            stalled = true;
            updates.stalled();
            return;
        }
        replaceWorker();
        if (open) {
            open();
        }
    }

    /** The overdue call has been answered. Of any epoch. */
    void answeredLate(MessengerWorker late) {
        if (late == worker && stalled) {
            stalled = false;
            updates.answersAgain();
        }
    }

    private void replaceWorker() {
        LOG.info("A call to the client does not come back; going on with a new thread");
        stalled = false;
        worker = new MessengerWorker(factory, messengerThread.replace(), presenceThread, this);
    }

    private void retryLater() {
        int next = epoch.incrementAndGet();
        presenceThread.schedule(() -> openIfCurrent(next), pause.next().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Called on a thread of the source; passes each event to the presence thread at once. */
    private final class Events implements MessengerEvents {
        private final int mine;
        private final EventQueue queue;

        Events(int mine, EventQueue queue) {
            this.mine = mine;
            this.queue = queue;
        }

        private void add(Runnable task) {
            queue.addEvent(counted(task));
        }

        /** Counts the event now, and runs its task unless the epoch has passed by then. */
        private Runnable counted(Runnable task) {
            eventCount.incrementAndGet();
            return () -> {
                if (isCurrent(mine)) {
                    task.run();
                }
            };
        }

        @Override
        public void onSignin(HResult hr) {
            add(() -> updates.signedIn(hr));
        }

        @Override
        public void onSignout() {
            add(updates::signedOut);
        }

        @Override
        public void onMyStatusChange(HResult hr, MyStatus status) {
            if (hr.failed()) {
                add(() -> updates.statusChanged(hr, status));
            } else {
                queue.addStatus(counted(() -> updates.statusChanged(hr, status)));
            }
        }

        @Override
        public void onMyFriendlyNameChange(HResult hr, String previousName) {
            add(MessengerConnection.this::refresh);
        }

        @Override
        public void onAppShutdown() {
            queue.addEnd(counted(() -> {
                LOG.debug("The client is about to end; releasing Messenger");
                close();
                updates.ended();
                retryLater();
            }));
        }
    }
}
