package org.presencemonitor.presence;

import java.util.Set;
import org.presencemonitor.hresult.Circumstance;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/**
 * A call and its failing answer.
 *
 * @param call the member's COM name
 * @param circumstance a finding beside the answer that explains it
 */
public record Failure(String call, Api api, HResult hresult, Circumstance circumstance) {
    private static final Set<HResult> NO_MESSENGER = Set.of(
            HResult.E_NOINTERFACE,
            HResult.REGDB_E_IIDNOTREG,
            HResult.CONNECT_E_NOCONNECTION,
            HResult.DISP_E_UNKNOWNNAME,
            HResult.DISP_E_MEMBERNOTFOUND,
            HResult.TYPE_E_LIBNOTREGISTERED,
            HResult.TYPE_E_ELEMENTNOTFOUND);

    /** A failure without a known circumstance. */
    public Failure(String call, Api api, HResult hresult) {
        this(call, api, hresult, Circumstance.UNKNOWN);
    }

    /**
     * Whether the client runs and speaks no IMessenger, as clients since 2010 do: its class is not registered though
     * its process runs, its object has other interfaces, sends no events, or knows no such members (communicator.md
     * 3.4).
     */
    public boolean saysNoMessenger() {
        return NO_MESSENGER.contains(hresult)
                || (hresult.equals(HResult.REGDB_E_CLASSNOTREG) && circumstance == Circumstance.PROCESS_RUNS);
    }

    /** Whether the client's process was looked for in vain. */
    public boolean saysNoProcess() {
        return circumstance == Circumstance.NO_PROCESS;
    }

    public static Failure of(ComException e) {
        return new Failure(e.call(), e.api(), e.hresult(), e.circumstance());
    }

    /**
     * Whatever a call has thrown. What is no answer of the client is a fault of this program.
     *
     * @param call used unless the exception names one
     */
    public static Failure of(String call, Throwable thrown) {
        return thrown instanceof ComException answer
                ? of(answer)
                : new Failure(call, Api.COM, HResult.E_UNEXPECTED, Circumstance.OWN_FAULT);
    }

    /** {@code MyStatus answered MSGR_E_NOT_LOGGED_ON (0x8100031E)}. */
    public String details() {
        return call + " answered " + hresult.name(api) + " (" + hresult.hex() + ")";
    }
}
