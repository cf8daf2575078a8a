package org.presencemonitor.simulator;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.simulator.profile.Latency;

/**
 * A fault that is in effect until it is closed or used up, in any state of the client. Faults of different kinds add
 * up: a call may be late and then fail. Of several faults of one kind the one injected first takes effect first. Safe
 * to use from any thread.
 */
public final class Fault implements AutoCloseable {
    /** The number of times of a fault that ends only when it is closed. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    /** The effect on the call, event or crash point that the fault meets. */
    sealed interface Effect {}

    /** The process crashes instead. */
    record Crashes() implements Effect {}

    /** A call waits before it is carried out. */
    sealed interface Wait extends Effect {
        /** Until the fault is closed. */
        record Hangs() implements Wait {}

        /** That much longer. */
        record Late(Latency time) implements Wait {}
    }

    /** A call answers this and is not carried out. */
    record Answers(HResult hr) implements Effect {}

    /** An event is not delivered as usual. */
    enum EventEffect implements Effect {
        LOST,
        DOUBLED,
        /** Delivered after the event that follows it. */
        REORDERED
    }

    private final String target;
    private final Effect effect;
    private final Faults owner;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private int left;

    Fault(String target, Effect effect, int times, Faults owner) {
        this.target = target;
        this.effect = effect;
        this.left = times;
        this.owner = owner;
    }

    boolean isFor(String name, Class<? extends Effect> kind) {
        return left > 0 && target.equals(name) && kind.isInstance(effect);
    }

    Effect effect() {
        return effect;
    }

    /** Counts one use; returns whether it was the last. */
    boolean usedUp() {
        if (left != ALWAYS) {
            left--;
        }
        return left == 0;
    }

    /** Completes when the fault is closed. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    /** Ends the fault; calls and events that it holds up continue. Does nothing the second time. */
    @Override
    public void close() {
        owner.remove(this);
        closed.complete(null);
    }
}
