package org.presencemonitor.presence.monitor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.ServerCondition;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.presence.Failure;

/**
 * One thread and the object on it. Everything here happens on that thread, and what comes of it goes to the "presence"
 * thread; an alarm tells there when the client keeps the thread too long.
 *
 * <p>Each task belongs to an epoch, one stretch between opening and closing: an old one's is dropped.
 */
final class MessengerWorker {
    /** Each pause before a busy client is called again is twice as long as the one before. */
    private static final Duration FIRST_BUSY_PAUSE = Duration.ofMillis(250);
    /** The five pauses are nearly eight seconds together: a dialog that stays open longer is worth reporting. */
    private static final int BUSY_TRIES = 5;

    /** One call, or one round of three, that lasts longer than this has not been answered. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int NOBODY = -1;

    private final MessengerFactory factory;
    private final ScheduledExecutorService thread;
    private final ScheduledExecutorService presenceThread;
    private final Owner owner;
    /** The epoch in which a question waits for its turn. */
    private final AtomicInteger toBeAsked = new AtomicInteger(NOBODY);

    /** Of one epoch. */
    private EventQueue inbox;

    private @Nullable Messenger messenger;
    private @Nullable SessionReading lastReading;
    private int heardAtReading;
    /** The epoch in which a busy client is to be asked again. */
    private int askingAgain = NOBODY;

    /** Who uses the line. Hears on the presence thread, of the present epoch alone where none is given. */
    interface Owner {
        /** Called on any thread. */
        boolean isCurrent(int epoch);

        /** Events heard so far. Called on any thread. */
        int heard();

        /** Where events of that epoch go, on their way to that inbox. Called on the line's thread. */
        MessengerEvents events(int epoch, EventQueue inbox);

        /** Asks for the status, in the place of events that were too many. */
        void refresh();

        /**
         * Creation has succeeded.
         *
         * @param heardBefore {@link #heard} before the reading
         * @param endIsTold whether the end of the client's process will be noticed without asking for it
         */
        void connected(SessionReading reading, int heardBefore, boolean endIsTold);

        /**
         * The answer to a question.
         *
         * @param heardBefore {@link #heard} at the time of the question
         */
        void answered(SessionReading reading, int heardBefore);

        void died(Failure failure);

        /** The client has not answered for {@link #PATIENCE}. */
        void overdue(MessengerWorker line, int epoch);

        /** What was overdue has been answered. */
        void freed(MessengerWorker line);
    }

    MessengerWorker(
            MessengerFactory factory,
            ScheduledExecutorService thread,
            ScheduledExecutorService presenceThread,
            Owner owner) {
        this.factory = factory;
        this.thread = thread;
        this.presenceThread = presenceThread;
        this.owner = owner;
        this.inbox = new EventQueue(presenceThread, owner::refresh);
    }

    void connect(int epoch) {
        thread.execute(attended(epoch, () -> connectNow(epoch)));
    }

    /** Asks for the status, once for all calls that come before it has. */
    void ask(int epoch) {
        if (toBeAsked.getAndSet(epoch) != epoch) {
            thread.execute(attended(epoch, () -> {
                toBeAsked.compareAndSet(epoch, NOBODY);
                askNow(epoch, true, 0);
            }));
        }
    }

    ScheduledFuture<?> askEvery(Duration pause, int epoch) {
        return thread.scheduleWithFixedDelay(
                attended(epoch, () -> askNow(epoch, false, 0)), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Makes a call and answers on the presence thread: empty when it succeeded.
     *
     * @param wanted asked on the line's thread: a call whose turn comes too late is not made
     */
    void call(int epoch, Consumer<Messenger> call, BooleanSupplier wanted, Consumer<Optional<Failure>> answer) {
        thread.execute(attended(epoch, () -> callNow(epoch, call, wanted, answer, 0)));
    }

    /** Unadvises and releases, once everything before it has been answered. */
    CompletableFuture<Void> release(int epoch) {
        CompletableFuture<Void> released = new CompletableFuture<>();
        thread.execute(attended(epoch, () -> {
            releaseNow();
            released.complete(null);
        }));
        return released;
    }

    private Runnable attended(int epoch, Runnable task) {
        return () -> {
            ScheduledFuture<?> alarm =
                    presenceThread.schedule(() -> owner.overdue(this, epoch), PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
            try {
                task.run();
            } finally {
                if (!alarm.cancel(false)) {
                    presenceThread.execute(() -> owner.freed(this));
                }
            }
        };
    }

    private void connectNow(int epoch) {
        if (!owner.isCurrent(epoch)) {
            return;
        }
        releaseNow();
        inbox = new EventQueue(presenceThread, owner::refresh);
        try {
            Messenger created = factory.create();
            messenger = created;
            if (!owner.isCurrent(epoch)) {
                // Too late; its release is next in the queue.
                return;
            }
            created.advise(owner.events(epoch, inbox));
            int before = owner.heard();
            SessionReading answer = SessionReading.of(created);
            SessionReading reading = answer.isBusy() ? SessionReading.NOTHING_YET : answer;
            lastReading = reading;
            if (answer.isBusy()) {
                askAgain(epoch, 0);
            }
            Optional<CompletionStage<Void>> end = created.processEnd();
            post(epoch, () -> owner.connected(reading, before, end.isPresent()));
            end.ifPresent(told -> told.thenRun(() -> ask(epoch)));
        } catch (ComException e) {
            died(epoch, e);
        }
    }

    /** Asks nothing while a busy client is to be asked again anyway. */
    private void askNow(int epoch, boolean always, int tries) {
        Messenger target = messenger;
        if (target == null || !owner.isCurrent(epoch) || askingAgain == epoch) {
            return;
        }
        int before = owner.heard();
        try {
            SessionReading reading = SessionReading.of(target);
            if (reading.isBusy() && tries < BUSY_TRIES) {
                askAgain(epoch, tries);
                return;
            }
            // An event that came late may have told of what is no longer so: what is so is news then.
            if (always || before != heardAtReading || !reading.equals(lastReading)) {
                post(epoch, () -> owner.answered(reading, before));
            }
            lastReading = reading;
            heardAtReading = before;
        } catch (ComException e) {
            died(epoch, e);
        }
    }

    private void askAgain(int epoch, int tries) {
        askingAgain = epoch;
        later(epoch, tries, () -> {
            if (askingAgain == epoch) {
                askingAgain = NOBODY;
            }
            askNow(epoch, true, tries + 1);
        });
    }

    private void callNow(
            int epoch,
            Consumer<Messenger> call,
            BooleanSupplier wanted,
            Consumer<Optional<Failure>> answer,
            int tries) {
        if (!wanted.getAsBoolean()) {
            return;
        }
        Messenger target = messenger;
        if (target == null || !owner.isCurrent(epoch)) {
            ComException gone = new ComException("Messenger", HResult.Api.COM, HResult.RPC_E_DISCONNECTED);
            presenceThread.execute(() -> answer.accept(Optional.of(Failure.of(gone))));
            return;
        }
        try {
            call.accept(target);
            presenceThread.execute(() -> answer.accept(Optional.empty()));
        } catch (ComException e) {
            ServerCondition server = ServerCondition.of(e.hresult());
            if (server == ServerCondition.BUSY && tries < BUSY_TRIES) {
                later(epoch, tries, () -> callNow(epoch, call, wanted, answer, tries + 1));
                return;
            }
            presenceThread.execute(() -> answer.accept(Optional.of(Failure.of(e))));
            if (server == ServerCondition.GONE) {
                died(epoch, e);
            }
        }
    }

    private void later(int epoch, int tries, Runnable task) {
        thread.schedule(attended(epoch, task), FIRST_BUSY_PAUSE.toMillis() << tries, TimeUnit.MILLISECONDS);
    }

    private void died(int epoch, ComException e) {
        releaseNow();
        post(epoch, () -> owner.died(Failure.of(e)));
    }

    private void releaseNow() {
        Messenger held = messenger;
        messenger = null;
        lastReading = null;
        if (held != null) {
            held.close();
        }
    }

    /** All news go one way, so that an answer and the events around it stay in order. */
    private void post(int epoch, Runnable news) {
        inbox.add(() -> {
            if (owner.isCurrent(epoch)) {
                news.run();
            }
        });
    }
}
