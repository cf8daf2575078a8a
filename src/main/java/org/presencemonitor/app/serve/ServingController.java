package org.presencemonitor.app.serve;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.presencemonitor.app.serve.ServerSlot.Lease;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.ExternalRegistration;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.ui.simulator.ServingState;
import org.presencemonitor.ui.simulator.ServingState.Refusal;
import org.presencemonitor.ui.simulator.ServingState.ServingPhase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the simulated client to other programs while the switch is on. Used on the simulator's thread. */
public final class ServingController {
    private static final Logger LOG = LoggerFactory.getLogger(ServingController.class);

    private final CommunicatorSimulator client;
    private final ServerSlot slot;
    private final Executor simulatorThread;
    private final Executor outside;
    private final Listeners<Runnable> watchers = new Listeners<>("the served client");
    private ServingPhase phase = ServingPhase.OFF;
    private Optional<Refusal> refusal = Optional.empty();
    private Optional<Lease> lease = Optional.empty();
    private boolean wanted;
    private volatile boolean closing;
    private volatile boolean hasServed;
    private CompletableFuture<Void> off = CompletableFuture.completedFuture(null);

    /** @param outside waits for the slot and for the registry */
    public ServingController(
            CommunicatorSimulator client, ServerSlot slot, Executor simulatorThread, Executor outside) {
        this.client = client;
        this.slot = slot;
        this.simulatorThread = simulatorThread;
        this.outside = outside;
    }

    public ServingState state() {
        return new ServingState(phase, slot.progId(), refusal);
    }

    /** Calls back after each change of {@link #state()}. */
    public Subscription watch(Runnable onChange) {
        return watchers.add(onChange);
    }

    /** Whether other programs could ever use it. From any thread. */
    public boolean hasServed() {
        return hasServed;
    }

    /** A change that is under way is finished first. */
    public void turn(boolean on) {
        wanted = on;
        follow();
    }

    private void follow() {
        boolean serve = wanted && !closing;
        if (serve && phase == ServingPhase.OFF) {
            begin();
        } else if (!serve && phase == ServingPhase.ON) {
            lease.ifPresent(this::end);
        }
    }

    /**
     * Ends the client and the serving. From any thread.
     *
     * @return completes when the registry is as it was before
     */
    public CompletableFuture<Void> close() {
        closing = true;
        return CompletableFuture.supplyAsync(
                        () -> {
                            turn(false);
                            return off;
                        },
                        simulatorThread)
                .thenCompose(end -> end);
    }

    private void begin() {
        off = new CompletableFuture<>();
        become(ServingPhase.BEGINNING, Optional.empty());
        CompletableFuture.supplyAsync(this::take, outside).thenAcceptAsync(Runnable::run, simulatorThread);
    }

    /** Returns the task that follows on the simulator's thread. */
    private Runnable take() {
        try {
            Optional<Lease> found = slot.take(client);
            if (closing) {
                found.ifPresent(Lease::close);
                return () -> ended(Optional.empty());
            }
            return () -> found.ifPresentOrElse(this::show, () -> ended(Optional.of(new Refusal.AnotherServes())));
        } catch (IOException | RuntimeException | Error e) {
            LOG.warn("The client cannot be served", e);
            return () -> ended(Optional.of(notAllowed(e)));
        }
    }

    private void show(Lease held) {
        lease = Optional.of(held);
        hasServed = true;
        try {
            client.registerWith(held);
        } catch (RuntimeException e) {
            LOG.warn("The client cannot be served", e);
            leave(held, Optional.of(notAllowed(e)));
            return;
        }
        become(ServingPhase.ON, Optional.empty());
        follow();
    }

    /** Restarts a client that others use: as with a real client, only the end of its process frees their objects. */
    private void end(Lease held) {
        become(ServingPhase.ENDING, Optional.empty());
        if (closing || (held.isUsed() && client.state().processAlive())) {
            client.shutDown()
                    .thenRunAsync(
                            () -> {
                                leave(held, Optional.empty());
                                startAgain();
                            },
                            simulatorThread);
            return;
        }
        leave(held, Optional.empty());
        if (held.isUsed() && client.state().processAlive()) {
            // Another process created an object just before the class was revoked.
            client.shutDown().thenRunAsync(this::startAgain, simulatorThread);
        }
    }

    private void startAgain() {
        if (!closing) {
            client.start();
        }
    }

    private void leave(Lease held, Optional<Refusal> why) {
        client.registerWith(ExternalRegistration.NONE);
        lease = Optional.empty();
        CompletableFuture.runAsync(held::close, outside)
                .whenCompleteAsync((done, failure) -> ended(why), simulatorThread);
    }

    private void ended(Optional<Refusal> why) {
        wanted &= why.isEmpty();
        become(ServingPhase.OFF, why);
        off.complete(null);
        follow();
    }

    private void become(ServingPhase next, Optional<Refusal> why) {
        phase = next;
        refusal = why;
        watchers.call(Runnable::run);
    }

    private static Refusal notAllowed(Throwable e) {
        return new Refusal.NotAllowed(Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
    }
}
