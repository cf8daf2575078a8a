package org.presencemonitor.presence;

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
    /** A failure without a known circumstance. */
    public Failure(String call, Api api, HResult hresult) {
        this(call, api, hresult, Circumstance.UNKNOWN);
    }

    public static Failure of(ComException e) {
        return new Failure(e.call(), e.api(), e.hresult(), e.circumstance());
    }

    /** {@code MyStatus answered MSGR_E_NOT_LOGGED_ON (0x8100031E)}. */
    public String details() {
        return call + " answered " + hresult.name(api) + " (" + hresult.hex() + ")";
    }
}
