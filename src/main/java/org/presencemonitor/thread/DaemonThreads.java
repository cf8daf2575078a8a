package org.presencemonitor.thread;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates all threads of this program: named, so that a thread dump can be read by the table of threads, and daemons,
 * so that none keeps the program running. Exceptions of tasks are logged and end no thread.
 */
public final class DaemonThreads {
    private static final Logger LOG = LoggerFactory.getLogger(DaemonThreads.class);

    private DaemonThreads() {}

    /**
     * One thread that runs tasks in order. Cancelled tasks are removed at once, so that none keeps its objects in
     * memory. A periodic task that throws runs again after its period. After its shutdown it drops new tasks: a late
     * event or click is no error.
     */
    public static ScheduledExecutorService scheduler(String name) {
        ScheduledThreadPoolExecutor executor = new LoggingScheduler(name);
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    /** Threads of that name, as many as tasks run at once. After its shutdown it drops new tasks. */
    public static ExecutorService pool(String name) {
        ThreadPoolExecutor executor = (ThreadPoolExecutor) Executors.newCachedThreadPool(factory(name));
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return executor;
    }

    /** Runs one task, which soon ends, on a thread of its own; what lasts longer is a {@link RepeatingThread}. */
    public static Thread start(String name, Runnable task) {
        Thread thread = unstarted(name, task);
        thread.start();
        return thread;
    }

    /** A thread for the task, which its caller starts. */
    static Thread unstarted(String name, Runnable task) {
        return factory(name).newThread(task);
    }

    /**
     * Shuts down and waits for the running tasks.
     *
     * @param timeout after which they are interrupted and no longer waited for
     * @return whether all tasks have ended
     */
    public static boolean end(ExecutorService threads, Duration timeout) {
        threads.shutdown();
        try {
            if (threads.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        return false;
    }

    private static ThreadFactory factory(String name) {
        return Thread.ofPlatform()
                .name(name)
                .daemon(true)
                .uncaughtExceptionHandler(
                        (thread, thrown) -> LOG.error("Thread {} ended with an exception", thread.getName(), thrown))
                .factory();
    }

    private static final class LoggingScheduler extends ScheduledThreadPoolExecutor {
        private final String name;

        LoggingScheduler(String name) {
            super(1, factory(name));
            this.name = name;
            setRejectedExecutionHandler(new DiscardPolicy());
        }

        @Override
        public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long initialDelay, long period, TimeUnit unit) {
            return super.scheduleAtFixedRate(survivor(task), initialDelay, period, unit);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initialDelay, long delay, TimeUnit unit) {
            return super.scheduleWithFixedDelay(survivor(task), initialDelay, delay, unit);
        }

        /** An executor runs a periodic task no more, without a word, once it has thrown. */
        private Runnable survivor(Runnable task) {
            FailureLog failures = new FailureLog("A periodic task of thread " + name + " threw; it runs again");
            return () -> {
                try {
                    task.run();
                    failures.succeeded();
                } catch (RuntimeException | Error thrown) {
                    failures.failed(thrown);
                }
            };
        }

        /** Logs the exception of a task that runs once. */
        @Override
        protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
            if (task instanceof Future<?> future && future.state() == Future.State.FAILED) {
                LOG.error("A task of thread {} threw", name, future.exceptionNow());
            }
        }
    }
}
