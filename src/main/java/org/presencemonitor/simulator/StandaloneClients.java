package org.presencemonitor.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.thread.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Simulated clients that bring along what they need: a registry in memory and, where none is given, a thread. */
final class StandaloneClients {
    private static final Logger LOG = LoggerFactory.getLogger(StandaloneClients.class);
    private static final String APP = "Communicator";
    /** How long a close waits for a listener that is being called. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private StandaloneClients() {}

    static CommunicatorSimulator client(Profile profile) {
        ScheduledExecutorService thread = DaemonThreads.scheduler("simulator");
        CommunicatorSimulator client = client(profile, thread, InstantSource.system());
        client.alsoCloses(() -> end(thread));
        return client;
    }

    static CommunicatorSimulator client(Profile profile, ScheduledExecutorService scheduler, InstantSource clock) {
        MemoryRegistry registry = new MemoryRegistry();
        CommunicatorSimulator client = new CommunicatorSimulator(APP, profile, registry, scheduler, clock);
        client.alsoCloses(client::crash);
        client.alsoCloses(registry::close);
        return client;
    }

    private static void end(ExecutorService thread) {
        if (!DaemonThreads.end(thread, TIMEOUT)) {
            LOG.warn("A listener of the simulated client does not return; its thread is left to it");
        }
    }
}
