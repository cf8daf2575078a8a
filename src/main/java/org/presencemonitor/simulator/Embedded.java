package org.presencemonitor.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.registry.MemoryRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Simulated clients that bring along what they need: a registry in memory and, where none is given, a thread. */
final class Embedded {
    private static final Logger LOG = LoggerFactory.getLogger(Embedded.class);
    private static final String APP = "Communicator";
    /** How long a close waits for a listener that is being told something. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Embedded() {}

    static CommunicatorSimulator client(Profile profile) {
        SimulatorThread thread = new SimulatorThread();
        CommunicatorSimulator client = client(profile, thread, InstantSource.system());
        client.alsoCloses(thread::end);
        return client;
    }

    static CommunicatorSimulator client(Profile profile, ScheduledExecutorService scheduler, InstantSource clock) {
        MemoryRegistry registry = new MemoryRegistry();
        CommunicatorSimulator client = new CommunicatorSimulator(APP, profile, registry, scheduler, clock);
        client.alsoCloses(client::crash);
        client.alsoCloses(registry::close);
        return client;
    }

    /** A daemon thread that logs what its tasks throw; otherwise nobody would hear of it. */
    private static final class SimulatorThread extends ScheduledThreadPoolExecutor {
        SimulatorThread() {
            super(1, task -> Thread.ofPlatform().name("simulator").daemon(true).unstarted(task));
            setRejectedExecutionHandler(new DiscardPolicy());
        }

        @Override
        protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
            if (task instanceof Future<?> future && future.state() == Future.State.FAILED) {
                LOG.error("A task of the simulated client threw", future.exceptionNow());
            }
        }

        void end() {
            shutdownNow();
            try {
                if (!awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("A listener of the simulated client does not come back; its thread is left to it");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
