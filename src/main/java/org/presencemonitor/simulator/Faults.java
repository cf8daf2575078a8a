package org.presencemonitor.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerCalls;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.simulator.Fault.Answers;
import org.presencemonitor.simulator.Fault.Crashes;
import org.presencemonitor.simulator.Fault.Effect;
import org.presencemonitor.simulator.Fault.EventEffect;
import org.presencemonitor.simulator.Fault.Wait;
import org.presencemonitor.simulator.profile.Latency;
import org.presencemonitor.simulator.text.Suggestion;

/**
 * The faults in effect. Members are named as COM names them ({@code MyStatus}, {@code put MyStatus},
 * {@code CoCreateInstance}), events as DMessengerEvents does; a name that does not exist is an
 * IllegalArgumentException. Numbers of times are positive, or {@link Fault#ALWAYS}. Safe to use from any thread.
 */
public final class Faults {
    /** Where a client can crash, beside the steps of its life. */
    public static final Set<String> MEMBERS_AND_EVENTS = Stream.concat(
                    MessengerCalls.names().stream(), MessengerEvent.names().stream())
            .collect(Collectors.collectingAndThen(
                    Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));

    private final List<Fault> open = new ArrayList<>();
    private final Random random;

    /**
     * No faults.
     *
     * @param random of delays
     */
    Faults(Random random) {
        this.random = random;
    }

    /**
     * The next calls of a member fail: a busy server's RPC_E_CALL_REJECTED, an ended one's RPC_S_SERVER_UNAVAILABLE, or
     * any other answer (communicator.md 3.4, 8).
     */
    public Fault fail(String member, HResult hr, int times) {
        return add(member(member), new Answers(hr), times);
    }

    /**
     * Calls of a member block until the fault is closed; then they are carried out. When the process ends first, they
     * answer RPC_S_CALL_FAILED (communicator.md 3.4).
     */
    public Fault hang(String member) {
        return add(member(member), new Wait.Hangs(), Fault.ALWAYS);
    }

    /**
     * The next calls of a member are carried out late. Closing the fault ends the delay; when the process ends first,
     * they answer RPC_S_CALL_FAILED (communicator.md 3.4).
     */
    public Fault delay(String member, Latency time, int times) {
        return add(member(member), new Wait.Late(time), times);
    }

    /** As above, always by the same time. */
    public Fault delay(String member, Duration time, int times) {
        return delay(member, Latency.fixed(time), times);
    }

    /** The next events of that name reach no listener. */
    public Fault lose(String event, int times) {
        return add(event(event), EventEffect.LOST, times);
    }

    /** The next events of that name reach each listener twice (communicator.md 5.1). */
    public Fault repeat(String event, int times) {
        return add(event(event), EventEffect.DOUBLED, times);
    }

    /**
     * The next events of that name are delivered after the event that follows them, whatever its name (communicator.md
     * 9). If none follows, they are delivered when the fault is closed, after one second, or when the client exits,
     * whichever is first; a crash loses them.
     */
    public Fault reorder(String event, int times) {
        return add(event(event), EventEffect.REORDERED, times);
    }

    /** The client crashes the next time it reaches that point. */
    public Fault crashAt(CrashPoint step) {
        return add(step.name(), new Crashes(), 1);
    }

    /**
     * The client crashes with a call or an event. The call is not carried out and answers RPC_S_CALL_FAILED; the event
     * reaches no listener.
     *
     * @param name of the member or the event
     * @param nth counted from now; 1 is the next one
     */
    public Fault crashAt(String name, int nth) {
        return add(known("member or event", name, MEMBERS_AND_EVENTS), new Crashes(), nth);
    }

    private static String member(String name) {
        return known("member", name, MessengerCalls.names());
    }

    private static String event(String name) {
        return known("event", name, MessengerEvent.names());
    }

    private static String known(String what, String name, Set<String> names) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    "There is no " + what + " \"" + name + "\"" + Suggestion.of(name, names));
        }
        return name;
    }

    private synchronized Fault add(String target, Effect effect, int times) {
        Fault fault = new Fault(target, effect, times, this);
        open.add(fault);
        return fault;
    }

    /** Whether the client is to crash now. */
    synchronized boolean crashes(String name) {
        List<Fault> matching =
                open.stream().filter(fault -> fault.isFor(name, Crashes.class)).toList();
        List<Fault> usedUp = matching.stream().filter(Fault::usedUp).toList();
        open.removeAll(usedUp);
        return !usedUp.isEmpty();
    }

    /**
     * The wait of a call.
     *
     * @param closed ends it early
     * @param atMost its duration; empty when only {@code closed} ends it
     */
    record Pause(CompletableFuture<Void> closed, Optional<Duration> atMost) {}

    synchronized Optional<Pause> pause(String member) {
        return take(member, Wait.class).map(fault -> new Pause(fault.closed(), atMost(fault.effect())));
    }

    private Optional<Duration> atMost(Effect wait) {
        return wait instanceof Wait.Late late ? Optional.of(late.time().next(random)) : Optional.empty();
    }

    /** The answer of a member that is not carried out. */
    synchronized Optional<HResult> answer(String member) {
        return take(member, Answers.class).map(Fault::effect).map(effect -> ((Answers) effect).hr());
    }

    /** The fault that changes the delivery of an event. */
    synchronized Optional<Fault> ofEvent(String event) {
        return take(event, EventEffect.class);
    }

    private Optional<Fault> take(String name, Class<? extends Effect> kind) {
        Optional<Fault> matching =
                open.stream().filter(fault -> fault.isFor(name, kind)).findFirst();
        matching.filter(Fault::usedUp).ifPresent(open::remove);
        return matching;
    }

    synchronized void remove(Fault fault) {
        open.remove(fault);
    }
}
