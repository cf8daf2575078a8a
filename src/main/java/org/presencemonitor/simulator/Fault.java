package org.presencemonitor.simulator;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.simulator.profile.Latency;

/**
 * Something that goes wrong for as long as this is open, whatever state the client is in. Several at once add up: a
 * call may be late and then fail. Of several that do the same kind of thing the one injected first has its turn first.
 */
public final class Fault implements AutoCloseable {
    /** For a fault that ends only when it is closed. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    /** What happens to what it meets. */
    sealed interface Effect {
        /** The process dies instead. */
        record Crashes() implements Effect {}
    }

    /** What happens to a call before it is carried out. */
    sealed interface Wait extends Effect {
        /** No answer until the fault is closed. */
        record Hangs() implements Wait {}

        /** The answer comes that much later. */
        record Late(Latency time) implements Wait {}
    }

    /**
     * The member is not carried out.
     *
     * @param hr what it answers instead
     */
    record Answers(HResult hr) implements Effect {}

    /** What happens to an event on its way to the listeners. */
    sealed interface Fate extends Effect {
        /** Nobody hears it. */
        record Lost() implements Fate {}

        /** Everybody hears it twice. */
        record Doubled() implements Fate {}

        /** Everybody hears it after the one that follows it. */
        record Reordered() implements Fate {}
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

    /** Counts one meeting; answers whether there will be no more. */
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

    /** Nothing goes wrong by this any more; what it holds up goes on. */
    @Override
    public void close() {
        owner.remove(this);
        closed.complete(null);
    }
}
