package org.presencemonitor.ui.simulator;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.presencemonitor.thread.Subscription;

/** Controls the simulator for the Simulator tab. Methods may be called from any thread and do not block. */
public interface SimulatorControls {
    /**
     * Calls back with the current state soon, and then with each new one, in order, on a thread of the simulator's own.
     * A listener must not block.
     */
    Subscription subscribe(Consumer<SimulatorState> listener);

    /**
     * Carries out a request.
     *
     * @return completes after it was carried out and the listeners have received the state after it
     */
    CompletableFuture<Void> ask(SimulatorRequest request);
}
