package org.presencemonitor.simulator;

import org.presencemonitor.hresult.HResult;

/**
 * Something that goes wrong for as long as this is open, whatever state the client is in. Several at once add up; the
 * one injected first has its turn first.
 */
public final class Fault implements AutoCloseable {
    /** For a fault that ends only when it is closed. */
    public static final int ALWAYS = Integer.MAX_VALUE;

    /** What happens to what it meets. */
    sealed interface Effect {
        /** The member is not carried out and answers this. */
        record Answers(HResult hr) implements Effect {}

        /** Nobody hears the event. */
        record Lost() implements Effect {}

        /** Everybody hears the event twice. */
        record Doubled() implements Effect {}
    }

    private final String target;
    private final Effect effect;
    private final Faults owner;
    private int left;

    Fault(String target, Effect effect, int times, Faults owner) {
        this.target = target;
        this.effect = effect;
        this.left = times;
        this.owner = owner;
    }

    boolean isFor(String name) {
        return left > 0 && target.equals(name);
    }

    Effect meet() {
        if (left != ALWAYS) {
            left--;
        }
        return effect;
    }

    /** Nothing goes wrong by this any more. */
    @Override
    public void close() {
        owner.remove(this);
    }
}
