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

/** Lets other programs use the simulated client while the user wants that. Used on the simulator's thread. */
public final class ServingController {
    private static final Logger LOG = LoggerFactory.getLogger(ServingController.class);

    private final CommunicatorSimulator client;
    private final ServerSlot place;
    private final Executor simulatorThread;
    private final Executor outside;
    private final Listeners<Runnable> watchers = new Listeners<>("the served client");
    private ServingPhase phase = ServingPhase.OFF;
    private Optional<Refusal> refusal = Optional.empty();
    private Optional<Lease> taken = Optional.empty();
    private boolean wanted;
    private volatile boolean closing;
    private volatile boolean hasServed;
    private CompletableFuture<Void> off = CompletableFuture.completedFuture(null);

    /**
     * Nobody can use it yet.
     *
     * @param outside waits for the place and for the registry
     */
    public ServingController(
            CommunicatorSimulator client, ServerSlot place, Executor simulatorThread, Executor outside) {
        this.client = client;
        this.place = place;
        this.simulatorThread = simulatorThread;
        this.outside = outside;
    }

    public ServingState state() {
        return new ServingState(phase, place.progId(), refusal);
    }

    /** Calls back after each change of {@link #state()}. */
    public Subscription watch(Runnable onChange) {
        return watchers.add(onChange);
    }

    /** Whether other programs could ever use it. From any thread. */
    public boolean hasServed() {
        return hasServed;
    }

    /** What is under way is not broken off: the wish comes after it. */
    public void turn(boolean on) {
        wanted = on;
        follow();
    }

    private void follow() {
        boolean shallServe = wanted && !closing;
        if (shallServe && phase == ServingPhase.OFF) {
            begin();
        } else if (!shallServe && phase == ServingPhase.ON) {
            taken.ifPresent(this::end);
        }
    }

    /**
     * Nobody can use it any more, and the client ends. From any thread.
     *
     * @return completes when all is as it was before
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

    /** What is to follow on the simulator's thread. */
    private Runnable take() {
        try {
            Optional<Lease> found = place.take(client);
            if (closing) {
                found.ifPresent(Lease::close);
                return () -> ended(Optional.empty());
            }
            return () -> found.ifPresentOrElse(this::show, () -> ended(Optional.of(new Refusal.AnotherServes())));
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.warn("The client cannot be served", e);
            return () -> ended(Optional.of(notAllowed(e)));
        }
    }

    private void show(Lease here) {
        taken = Optional.of(here);
        hasServed = true;
        try {
            client.registerWith(here);
        } catch (RuntimeException e) {
            LOG.warn("The client cannot be served", e);
            leave(here, Optional.of(notAllowed(e)));
            return;
        }
        become(ServingPhase.ON, Optional.empty());
        follow();
    }

    /** What others hold ends with the process alone, as that of a real client does: so this one starts anew. */
    private void end(Lease here) {
        become(ServingPhase.ENDING, Optional.empty());
        if (closing || (here.isUsed() && client.state().processAlive())) {
            client.shutDown()
                    .thenRunAsync(
                            () -> {
                                leave(here, Optional.empty());
                                startAgain();
                            },
                            simulatorThread);
            return;
        }
        leave(here, Optional.empty());
        if (here.isUsed() && client.state().processAlive()) {
            // Somebody came just before the class was revoked.
            client.shutDown().thenRunAsync(this::startAgain, simulatorThread);
        }
    }

    private void startAgain() {
        if (!closing) {
            client.start();
        }
    }

    private void leave(Lease here, Optional<Refusal> why) {
        client.registerWith(ExternalRegistration.NONE);
        taken = Optional.empty();
        CompletableFuture.runAsync(here::close, outside)
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
