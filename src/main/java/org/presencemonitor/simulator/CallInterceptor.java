package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.RPC_S_CALL_FAILED;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MessengerCalls;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.simulator.CrashPoints.ProcessCrashed;
import org.presencemonitor.simulator.Faults.Pause;
import org.presencemonitor.simulator.journal.Journal;

/**
 * Every call of a member of any object passes here: faults are applied first, then the member answers, and the journal
 * gets a line either way. A call that has to wait waits here, holding no lock.
 */
final class CallInterceptor {
    private final Journal journal;
    private final Faults faults;
    private final CrashPoints crashPoints;
    private final Supplier<ProcessLifetime> lifetime;
    private final WaitStrategy waiting;
    private final Function<String, Optional<HResult>> forbidden;

    /**
     * The interceptor of one client.
     *
     * @param lifetime of the process that runs now, or ran last
     * @param forbidden the error with which the profile has a member fail in the client's present state
     */
    CallInterceptor(
            Journal journal,
            Faults faults,
            CrashPoints crashPoints,
            Supplier<ProcessLifetime> lifetime,
            WaitStrategy waiting,
            Function<String, Optional<HResult>> forbidden) {
        this.journal = journal;
        this.faults = faults;
        this.crashPoints = crashPoints;
        this.lifetime = lifetime;
        this.waiting = waiting;
        this.forbidden = forbidden;
    }

    /**
     * Makes one call.
     *
     * @param member its COM name
     * @param arguments as the journal shows them
     * @param disconnected the answer of a disconnected object; empty while it is connected
     * @param code the success code for a result
     */
    <T> T call(
            String member,
            List<String> arguments,
            Optional<HResult> disconnected,
            Supplier<T> answer,
            Function<? super T, HResult> code) {
        try {
            T result = answer(member, disconnected, answer);
            journal.called(member, arguments, code.apply(result));
            return result;
        } catch (ComException e) {
            journal.called(member, arguments, e.hresult());
            throw e;
        } catch (ProcessCrashed e) {
            journal.called(member, arguments, RPC_S_CALL_FAILED);
            throw new ComException(member, Api.COM, RPC_S_CALL_FAILED);
        }
    }

    private <T> T answer(String member, Optional<HResult> disconnected, Supplier<T> answer) {
        if (disconnected.isPresent()) {
            throw new ComException(member, Api.COM, disconnected.get());
        }
        CompletableFuture<Void> end = lifetime.get().ended();
        if (!end.isDone()) {
            crashPoints.reached(member);
            faults.pause(member).ifPresent(pause -> await(member, pause, end));
        }
        faults.answer(member).ifPresent(hr -> {
            throw new ComException(member, member.equals(MessengerCalls.CREATION) ? Api.COM : Api.MESSENGER, hr);
        });
        forbidden.apply(member).ifPresent(hr -> {
            throw failing(member, hr);
        });
        return answer.get();
    }

    private void await(String member, Pause pause, CompletableFuture<Void> end) {
        try {
            waiting.await(CompletableFuture.anyOf(pause.closed(), end), pause.atMost());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComException(member, Api.COM, HResult.RPC_E_CALL_CANCELED);
        }
        if (end.isDone()) {
            throw new ComException(member, Api.COM, RPC_S_CALL_FAILED);
        }
    }

    /** The codes of Item for an index that no element has (communicator.md 4.1). */
    static void checkIndex(MessengerMember item, int index, int size) {
        if (index < 0) {
            throw failing(item, HResult.E_INVALIDARG);
        }
        if (index >= size) {
            throw failing(item, HResult.E_FAIL);
        }
    }

    static ComException failing(MessengerMember member, HResult hresult) {
        return failing(member.fullName(), hresult);
    }

    static ComException failing(String member, HResult hresult) {
        return new ComException(member, Api.MESSENGER, hresult);
    }
}
