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
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.thread.FailureLog;

/**
 * One "messenger" thread and the object on it. All calls are made on that thread, and their results go to the
 * "presence" thread, as does an alarm when a call takes too long.
 *
 * <p>Each task belongs to an epoch, the time between opening and closing: tasks of an earlier one are dropped.
 */
final class MessengerWorker {
    /** Each pause before a busy client is called again is twice as long as the one before. */
    private static final Duration FIRST_BUSY_PAUSE = Duration.ofMillis(250);

    /** The five pauses are nearly eight seconds together: a dialog that stays open longer is worth reporting. */
    private static final int BUSY_TRIES = 5;

    /** One call, or one round of three, that lasts longer than this counts as not answered. */
    static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

    private static final int NO_EPOCH = -1;

    private static final String CREATION = "CoCreateInstance";

    private final MessengerFactory factory;
    private final ScheduledExecutorService thread;
    private final ScheduledExecutorService presenceThread;
    private final MessengerConnection connection;
    /** The epoch of a question that waits for its turn. */
    private final AtomicInteger waitingQuestion = new AtomicInteger(NO_EPOCH);

    private final FailureLog faults = new FailureLog("Asking the client failed; it is tried again");
    /** Of one epoch. */
    private EventQueue events;

    private @Nullable Messenger messenger;
    private @Nullable SessionReading lastReading;
    private int eventsAtLastReading;
    /** The epoch in which a busy client is to be asked again. */
    private int repeatedQuestion = NO_EPOCH;

    MessengerWorker(
            MessengerFactory factory,
            ScheduledExecutorService thread,
            ScheduledExecutorService presenceThread,
            MessengerConnection connection) {
        this.factory = factory;
        this.thread = thread;
        this.presenceThread = presenceThread;
        this.connection = connection;
        this.events = new EventQueue(presenceThread, connection::refresh);
    }

    void connect(int epoch) {
        thread.execute(withAlarm(epoch, () -> connectNow(epoch)));
    }

    /** Asks for the status, once for all calls that come before it has. */
    void ask(int epoch) {
        if (waitingQuestion.getAndSet(epoch) != epoch) {
            thread.execute(withAlarm(epoch, () -> {
                waitingQuestion.compareAndSet(epoch, NO_EPOCH);
                askNow(epoch, true, 0);
            }));
        }
    }

    ScheduledFuture<?> askEvery(Duration pause, int epoch) {
        return thread.scheduleWithFixedDelay(
                withAlarm(epoch, () -> askNow(epoch, false, 0)),
                pause.toNanos(),
                pause.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    /** Makes a call in that epoch, as {@link MessengerConnection#call}. */
    void call(int epoch, Consumer<Messenger> call, BooleanSupplier wanted, Consumer<Optional<Failure>> result) {
        thread.execute(withAlarm(epoch, () -> callNow(epoch, call, wanted, result, 0)));
    }

    /** Unadvises and releases, once everything before it has been answered. */
    CompletableFuture<Void> release(int epoch) {
        CompletableFuture<Void> released = new CompletableFuture<>();
        thread.execute(withAlarm(epoch, () -> {
            releaseNow();
            released.complete(null);
        }));
        return released;
    }

    private Runnable withAlarm(int epoch, Runnable task) {
        return () -> {
            ScheduledFuture<?> alarm = presenceThread.schedule(
                    () -> connection.overdue(this, epoch), CALL_TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
            try {
                task.run();
            } finally {
                if (!alarm.cancel(false)) {
                    presenceThread.execute(() -> connection.answeredLate(this));
                }
            }
        };
    }

    private void connectNow(int epoch) {
        if (!connection.isCurrent(epoch)) {
            return;
        }
        releaseNow();
        events = new EventQueue(presenceThread, connection::refresh);
        try {
            Messenger created = factory.create();
            messenger = created;
            if (!connection.isCurrent(epoch)) {
                // Too late; its release is next in the queue.
                return;
            }
            created.advise(connection.events(epoch, events));
            int eventsBefore = connection.eventCount();
            SessionReading answer = SessionReading.of(created);
            SessionReading reading = answer.isBusy() ? SessionReading.NOTHING_YET : answer;
            lastReading = reading;
            if (answer.isBusy()) {
                askAgain(epoch, 0);
            }
            Optional<CompletionStage<Void>> end = created.processEnd();
            post(epoch, () -> connection.connected(reading, eventsBefore, end.isPresent()));
            faults.succeeded();
            end.ifPresent(ended -> ended.whenComplete((done, failure) -> ask(epoch)));
        } catch (RuntimeException | Error e) {
            lost(epoch, CREATION, e);
        }
    }

    /** Asks nothing while a busy client is to be asked again anyway. */
    private void askNow(int epoch, boolean always, int tries) {
        Messenger target = messenger;
        if (target == null || !connection.isCurrent(epoch) || repeatedQuestion == epoch) {
            return;
        }
        int eventsBefore = connection.eventCount();
        try {
            SessionReading reading = SessionReading.of(target);
            if (reading.isBusy() && tries < BUSY_TRIES) {
                askAgain(epoch, tries);
                return;
            }
            // After an event, an unchanged reading is reported as well: a late event may have carried an old status.
            if (always || eventsBefore != eventsAtLastReading || !reading.equals(lastReading)) {
                post(epoch, () -> connection.answered(reading, eventsBefore));
            }
            lastReading = reading;
            eventsAtLastReading = eventsBefore;
        } catch (RuntimeException | Error e) {
            lost(epoch, "MyStatus", e);
        }
    }

    private void askAgain(int epoch, int tries) {
        repeatedQuestion = epoch;
        later(epoch, tries, () -> {
            if (repeatedQuestion == epoch) {
                repeatedQuestion = NO_EPOCH;
            }
            askNow(epoch, true, tries + 1);
        });
    }

    private void callNow(
            int epoch,
            Consumer<Messenger> call,
            BooleanSupplier wanted,
            Consumer<Optional<Failure>> result,
            int tries) {
        if (!wanted.getAsBoolean()) {
            return;
        }
        Messenger target = messenger;
        if (target == null || !connection.isCurrent(epoch)) {
            ComException gone = new ComException("Messenger", HResult.Api.COM, HResult.RPC_E_DISCONNECTED);
            presenceThread.execute(() -> result.accept(Optional.of(Failure.of(gone))));
            return;
        }
        try {
            call.accept(target);
            presenceThread.execute(() -> result.accept(Optional.empty()));
        } catch (ComException e) {
            ServerCondition server = ServerCondition.of(e.hresult());
            if (server == ServerCondition.BUSY && tries < BUSY_TRIES) {
                later(epoch, tries, () -> callNow(epoch, call, wanted, result, tries + 1));
                return;
            }
            presenceThread.execute(() -> result.accept(Optional.of(Failure.of(e))));
            if (server == ServerCondition.GONE) {
                lost(epoch, e.call(), e);
            }
        } catch (RuntimeException | Error e) {
            faults.failed(e);
            presenceThread.execute(() -> result.accept(Optional.of(Failure.of("Messenger", e))));
        }
    }

    private void later(int epoch, int tries, Runnable task) {
        thread.schedule(withAlarm(epoch, task), FIRST_BUSY_PAUSE.toMillis() << tries, TimeUnit.MILLISECONDS);
    }

    /** The connection is tried again, whatever has ended it: a fault of this program may end as well. */
    private void lost(int epoch, String call, Throwable thrown) {
        if (!(thrown instanceof ComException)) {
            faults.failed(thrown);
        }
        releaseNow();
        Failure failure = Failure.of(call, thrown);
        if (failure.saysNoMessenger()) {
            Optional<CompletionStage<Void>> end = factory.processEnd();
            post(epoch, () -> connection.unsupported(failure, end));
        } else {
            post(epoch, () -> connection.lost(failure));
        }
    }

    private void releaseNow() {
        Messenger held = messenger;
        messenger = null;
        lastReading = null;
        if (held != null) {
            try {
                held.close();
            } catch (RuntimeException | Error e) {
                // It is not used any more, whatever has become of it.
                faults.failed(e);
            }
        }
    }

    /** Results go through the queue of the events, so that an answer and the events around it stay in order. */
    private void post(int epoch, Runnable task) {
        events.add(() -> {
            if (connection.isCurrent(epoch)) {
                task.run();
            }
        });
    }
}
