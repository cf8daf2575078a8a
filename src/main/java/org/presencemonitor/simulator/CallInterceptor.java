package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.RPC_E_CALL_CANCELED;
import static org.presencemonitor.hresult.HResult.RPC_S_CALL_FAILED;
import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.simulator.Faults.Pause;
import org.presencemonitor.simulator.journal.Journal;

/**
 * What every call of a member passes, whichever object it is made on: first what goes wrong, then the answer; and a
 * line in the journal either way. A caller that has to wait does so here, holding no lock.
 */
final class CallInterceptor {
    /** The one call that is made on no object. */
    static final String CREATION = "CoCreateInstance";

    private final Journal journal;
    private final Faults faults;
    private final CrashPoints mortality;
    private final Supplier<CompletableFuture<Void>> processEnd;
    private final WaitStrategy waiting;
    private final Function<String, Optional<HResult>> forbidden;

    /**
     * A gate of one client.
     *
     * @param processEnd completes with the end of the process that runs now; complete when none does
     * @param forbidden what the profile lets a member answer in the client's present state instead of doing its work
     */
    CallInterceptor(
            Journal journal,
            Faults faults,
            CrashPoints mortality,
            Supplier<CompletableFuture<Void>> processEnd,
            WaitStrategy waiting,
            Function<String, Optional<HResult>> forbidden) {
        this.journal = journal;
        this.faults = faults;
        this.mortality = mortality;
        this.processEnd = processEnd;
        this.waiting = waiting;
        this.forbidden = forbidden;
    }

    /**
     * Makes one call.
     *
     * @param member its COM name
     * @param arguments as the journal shows them
     * @param dead what a reference whose process is gone answers; empty while it lives
     */
    <T> T call(String member, List<String> arguments, Optional<HResult> dead, Supplier<T> answer) {
        return call(member, arguments, dead, answer, result -> S_OK);
    }

    /**
     * Makes one call of a member that has several success codes.
     *
     * @param code of a result
     */
    <T> T call(
            String member,
            List<String> arguments,
            Optional<HResult> dead,
            Supplier<T> answer,
            Function<? super T, HResult> code) {
        try {
            T result = answer(member, dead, answer);
            journal.called(member, arguments, code.apply(result));
            return result;
        } catch (ComException e) {
            journal.called(member, arguments, e.hresult());
            throw e;
        } catch (ProcessDied e) {
            journal.called(member, arguments, RPC_S_CALL_FAILED);
            throw new ComException(member, Api.COM, RPC_S_CALL_FAILED);
        }
    }

    private <T> T answer(String member, Optional<HResult> dead, Supplier<T> answer) {
        if (dead.isPresent()) {
            throw new ComException(member, Api.COM, dead.get());
        }
        CompletableFuture<Void> end = processEnd.get();
        if (!end.isDone()) {
            mortality.meet(member);
            faults.pause(member).ifPresent(pause -> await(member, pause, end));
        }
        faults.answer(member).ifPresent(hr -> {
            throw new ComException(member, member.equals(CREATION) ? Api.COM : Api.MESSENGER, hr);
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
            throw new ComException(member, Api.COM, RPC_E_CALL_CANCELED);
        }
        if (end.isDone()) {
            throw new ComException(member, Api.COM, RPC_S_CALL_FAILED);
        }
    }

    static ComException failing(String member, HResult hresult) {
        return new ComException(member, Api.MESSENGER, hresult);
    }
}
