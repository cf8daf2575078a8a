package org.presencemonitor.ui.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.ui.simulator.SimulatorControls;
import org.presencemonitor.ui.simulator.SimulatorRequest;
import org.presencemonitor.ui.simulator.SimulatorState;

/** A simulator in the state that a test sets, which records the requests it gets. */
public final class FakeSimulator implements SimulatorControls {
    private final List<Consumer<SimulatorState>> listeners = new CopyOnWriteArrayList<>();
    private final List<SimulatorRequest> requests = new CopyOnWriteArrayList<>();
    private volatile SimulatorState current;
    private volatile CompletableFuture<Void> done = CompletableFuture.completedFuture(null);

    public FakeSimulator(SimulatorState first) {
        current = first;
    }

    public void say(SimulatorState next) {
        current = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    /** Returns the future of every later request, for the test to complete. */
    public CompletableFuture<Void> holdRequests() {
        done = new CompletableFuture<>();
        return done;
    }

    public List<SimulatorRequest> requests() {
        return requests;
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public Subscription subscribe(Consumer<SimulatorState> listener) {
        listeners.add(listener);
        listener.accept(current);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletableFuture<Void> ask(SimulatorRequest request) {
        requests.add(request);
        return done;
    }
}
