package org.presencemonitor.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.simulator.Fault.Effect;

/** What goes wrong at the moment. Safe to use from any thread. */
public final class Faults {
    private final List<Fault> open = new ArrayList<>();

    Faults() {}

    /**
     * The next calls of a member fail.
     *
     * @param member its COM name: {@code MyStatus}, {@code Signout}, {@code CoCreateInstance}
     * @param hr what they answer, a busy server's RPC_E_CALL_REJECTED for one (communicator.md 8)
     */
    public Fault fail(String member, HResult hr, int times) {
        return add(member, new Effect.Answers(hr), times);
    }

    /** The next events of that name reach nobody. */
    public Fault lose(String event, int times) {
        return add(event, new Effect.Lost(), times);
    }

    /** The next events of that name reach everybody twice (communicator.md 5.1). */
    public Fault repeat(String event, int times) {
        return add(event, new Effect.Doubled(), times);
    }

    private synchronized Fault add(String target, Effect effect, int times) {
        Fault fault = new Fault(target, effect, times, this);
        open.add(fault);
        return fault;
    }

    /** What happens to this member or event now; empty when it works as it should. */
    synchronized Optional<Effect> meet(String name) {
        return open.stream().filter(fault -> fault.isFor(name)).findFirst().map(Fault::meet);
    }

    synchronized void remove(Fault fault) {
        open.remove(fault);
    }
}
