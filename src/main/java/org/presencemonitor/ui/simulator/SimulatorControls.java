package org.presencemonitor.ui.simulator;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.presencemonitor.thread.Subscription;

/** What the Simulator tab works on. Methods may be called from any thread and return at once. */
public interface SimulatorControls {
    /**
     * Calls back with the current state soon, and then with each new one, in order, on a thread of the simulator's own.
     * A listener must not block.
     */
    Subscription subscribe(Consumer<SimulatorState> listener);

    /**
     * Does what is wished.
     *
     * @return completes once it has been done and the listeners have been told the state after it
     */
    CompletableFuture<Void> ask(SimulatorRequest wish);
}
