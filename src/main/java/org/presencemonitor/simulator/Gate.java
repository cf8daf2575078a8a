package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.S_OK;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/**
 * What every call of a member passes, whichever object it is made on: first what goes wrong, then the answer; and a line
 * in the journal either way.
 */
final class Gate {
    private final Journal journal;
    private final Faults faults;
    private final Function<String, Optional<HResult>> forbidden;

    /**
     * A gate of one client.
     *
     * @param forbidden what the profile lets a member answer in the client's present state instead of doing its work
     */
    Gate(Journal journal, Faults faults, Function<String, Optional<HResult>> forbidden) {
        this.journal = journal;
        this.faults = faults;
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
        try {
            if (dead.isPresent()) {
                throw new ComException(member, Api.COM, dead.get());
            }
            faults.meet(member).ifPresent(effect -> {
                if (effect instanceof Fault.Effect.Answers fault) {
                    throw failing(member, fault.hr());
                }
            });
            forbidden.apply(member).ifPresent(hr -> {
                throw failing(member, hr);
            });
            T result = answer.get();
            journal.called(member, arguments, S_OK);
            return result;
        } catch (ComException e) {
            journal.called(member, arguments, e.hresult());
            throw e;
        }
    }

    static ComException failing(String member, HResult hresult) {
        return new ComException(member, Api.MESSENGER, hresult);
    }
}
