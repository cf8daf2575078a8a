package org.presencemonitor.presence;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The monitor's threads. In tests all of them share one virtual clock.
 *
 * @param presence folds facts and tells listeners
 * @param messenger owns the COM side: every call to Messenger is made here
 * @param mail asks for the logoff of the mail session
 */
public record MonitorThreads(
        ScheduledExecutorService presence, MessengerThread messenger, ScheduledExecutorService mail) {
    private static final Logger LOG = LoggerFactory.getLogger(MonitorThreads.class);

    /** With a messenger thread that cannot be replaced. */
    public MonitorThreads(
            ScheduledExecutorService presence, ScheduledExecutorService messenger, ScheduledExecutorService mail) {
        this(presence, new MessengerThread(() -> messenger), mail);
    }

    /** Daemon threads of those names. */
    public static MonitorThreads daemons() {
        return new MonitorThreads(daemon("presence"), new MessengerThread(() -> daemon("messenger")), daemon("mail"));
    }

    /** The same, but for a messenger thread of its own: a client that hangs holds up no other. */
    public MonitorThreads forAnotherClient() {
        return new MonitorThreads(presence, new MessengerThread(() -> daemon("messenger")), mail);
    }

    /**
     * One daemon thread that runs tasks in order, forgets cancelled ones at once, and logs a task that throws. After its
     * shutdown it drops what it is given: a late event or click is no error.
     */
    public static ScheduledExecutorService daemon(String name) {
        ScheduledThreadPoolExecutor executor = new Daemon(name);
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    /** A daemon thread of that name for each task that finds none idle. After its shutdown it drops what it is given. */
    public static ExecutorService pool(String name) {
        ThreadPoolExecutor executor = (ThreadPoolExecutor) Executors.newCachedThreadPool(
                Thread.ofPlatform().name(name).daemon(true).factory());
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return executor;
    }

    /** Lets what is running end, for at most that long each. */
    public void shutdown(Duration patience) {
        for (ScheduledExecutorService thread : new ScheduledExecutorService[] {messenger.current(), mail, presence}) {
            end(thread, patience);
        }
    }

    /** Lets what is running on these threads end, for at most that long; false when that did not come about. */
    public static boolean end(ExecutorService threads, Duration patience) {
        threads.shutdown();
        try {
            if (threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        return false;
    }

    private static final class Daemon extends ScheduledThreadPoolExecutor {
        private final String name;

        Daemon(String name) {
            super(1, task -> Thread.ofPlatform().name(name).daemon(true).unstarted(task));
            this.name = name;
            setRejectedExecutionHandler(new DiscardPolicy());
        }

        /** A periodic task that threw is done as well: it runs no more. */
        @Override
        protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
            if (task instanceof Future<?> future && future.state() == Future.State.FAILED) {
                LOG.error("A task of thread {} threw", name, future.exceptionNow());
            }
        }
    }
}
