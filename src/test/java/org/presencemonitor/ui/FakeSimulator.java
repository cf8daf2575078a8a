package org.presencemonitor.ui;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.presencemonitor.thread.Subscription;

/** A simulator in the state a test wants, which writes down what is wished. */
final class FakeSimulator implements SimulatorControls {
    private final List<Consumer<SimulatorState>> listeners = new CopyOnWriteArrayList<>();
    private final List<SimulatorWish> wishes = new CopyOnWriteArrayList<>();
    private volatile SimulatorState current;
    private volatile CompletableFuture<Void> done = CompletableFuture.completedFuture(null);

    FakeSimulator(SimulatorState first) {
        current = first;
    }

    void say(SimulatorState next) {
        current = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    /** What is wished from now on is done when the test says so. */
    CompletableFuture<Void> takeItsTime() {
        done = new CompletableFuture<>();
        return done;
    }

    List<SimulatorWish> wishes() {
        return wishes;
    }

    int listeners() {
        return listeners.size();
    }

    @Override
    public Subscription subscribe(Consumer<SimulatorState> listener) {
        listeners.add(listener);
        listener.accept(current);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletableFuture<Void> ask(SimulatorWish wish) {
        wishes.add(wish);
        return done;
    }
}
