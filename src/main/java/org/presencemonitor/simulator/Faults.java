package org.presencemonitor.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.simulator.Fault.Answers;
import org.presencemonitor.simulator.Fault.Effect;
import org.presencemonitor.simulator.Fault.Fate;
import org.presencemonitor.simulator.Fault.Wait;
import org.presencemonitor.simulator.profile.Latency;

/**
 * What goes wrong at the moment. Members are named as COM names them ({@code MyStatus}, {@code put MyStatus},
 * {@code CoCreateInstance}), events as DMessengerEvents does. Safe to use from any thread.
 */
public final class Faults {
    private final List<Fault> open = new ArrayList<>();
    private final Random random;

    /**
     * None yet.
     *
     * @param seed of the random delays
     */
    Faults(long seed) {
        random = new Random(seed);
    }

    /**
     * The next calls of a member fail: a busy server's RPC_E_CALL_REJECTED, a dead one's RPC_S_SERVER_UNAVAILABLE, or
     * any other answer (communicator.md 3.4, 8).
     */
    public Fault fail(String member, HResult hr, int times) {
        return add(member, new Answers(hr), times);
    }

    /**
     * Calls of a member do not come back until the fault is closed; then they are carried out. When the process ends
     * first they answer RPC_S_CALL_FAILED (communicator.md 3.4).
     */
    public Fault hang(String member) {
        return add(member, new Wait.Hangs(), Fault.ALWAYS);
    }

    /**
     * The next calls of a member are carried out late. Closing the fault ends the waiting; the end of the process
     * answers RPC_S_CALL_FAILED (communicator.md 3.4).
     */
    public Fault delay(String member, Latency time, int times) {
        return add(member, new Wait.Late(time), times);
    }

    /** Always by the same time. */
    public Fault delay(String member, Duration time, int times) {
        return delay(member, Latency.fixed(time), times);
    }

    /** The next events of that name reach nobody. */
    public Fault lose(String event, int times) {
        return add(event, new Fate.Lost(), times);
    }

    /** The next events of that name reach everybody twice (communicator.md 5.1). */
    public Fault repeat(String event, int times) {
        return add(event, new Fate.Doubled(), times);
    }

    /**
     * The next events of that name reach everybody after the event that follows them, whatever its name
     * (communicator.md 9). Where none follows, they come when the fault is closed, after
     * {@link ListenerQueues#HELD_BACK_FOR}, or with the ordinary end of the client, whichever is first; a crash takes
     * them along.
     */
    public Fault reorder(String event, int times) {
        return add(event, new Fate.Reordered(), times);
    }

    /** The client crashes the next time it gets there. */
    public Fault crashAt(CrashPoint step) {
        return add(step.name(), new Effect.Crashes(), 1);
    }

    /**
     * The client crashes with a call or an event. The call is not carried out and answers RPC_S_CALL_FAILED; the event
     * reaches nobody.
     *
     * @param name of the member or the event
     * @param nth counted from now; 1 is the next one
     */
    public Fault crashAt(String name, int nth) {
        return add(name, new Effect.Crashes(), nth);
    }

    private synchronized Fault add(String target, Effect effect, int times) {
        Fault fault = new Fault(target, effect, times, this);
        open.add(fault);
        return fault;
    }

    /** Whether the client crashes here and now. */
    synchronized boolean crashes(String name) {
        List<Fault> met = open.stream()
                .filter(fault -> fault.isFor(name, Effect.Crashes.class))
                .toList();
        List<Fault> deadly = met.stream().filter(Fault::usedUp).toList();
        open.removeAll(deadly);
        return !deadly.isEmpty();
    }

    /**
     * What a call waits for.
     *
     * @param closed ends it early
     * @param atMost empty when nothing else ends it
     */
    record Pause(CompletableFuture<Void> closed, Optional<Duration> atMost) {}

    synchronized Optional<Pause> pause(String member) {
        return meet(member, Wait.class).map(fault -> new Pause(fault.closed(), atMost(fault.effect())));
    }

    private Optional<Duration> atMost(Effect wait) {
        return wait instanceof Wait.Late late ? Optional.of(late.time().next(random)) : Optional.empty();
    }

    /** What a member answers instead of doing its work. */
    synchronized Optional<HResult> answer(String member) {
        return meet(member, Answers.class).map(Fault::effect).map(effect -> ((Answers) effect).hr());
    }

    /** The fault an event meets on its way. */
    synchronized Optional<Fault> fate(String event) {
        return meet(event, Fate.class);
    }

    private Optional<Fault> meet(String name, Class<? extends Effect> kind) {
        Optional<Fault> met =
                open.stream().filter(fault -> fault.isFor(name, kind)).findFirst();
        met.filter(Fault::usedUp).ifPresent(open::remove);
        return met;
    }

    synchronized void remove(Fault fault) {
        open.remove(fault);
    }
}
