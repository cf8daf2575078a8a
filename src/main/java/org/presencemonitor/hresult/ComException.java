package org.presencemonitor.hresult;

import org.presencemonitor.hresult.HResult.Api;

/** A call returned a failing HRESULT. Caught, and logged once, where the program can react. */
public final class ComException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient HResult hresult;
    private final Api api;
    private final String call;
    private final Circumstance circumstance;

    /** @param call the member that failed, by its COM name: {@code Signout}, {@code CoCreateInstance} */
    public ComException(String call, Api api, HResult hresult) {
        this(call, api, hresult, Circumstance.UNKNOWN);
    }

    /** With the circumstance that explains it. */
    public ComException(String call, Api api, HResult hresult, Circumstance circumstance) {
        super(call + " answered " + hresult.name(api) + " (" + hresult.hex() + ")");
        this.hresult = hresult;
        this.api = api;
        this.call = call;
        this.circumstance = circumstance;
    }

    public HResult hresult() {
        return hresult;
    }

    public Api api() {
        return api;
    }

    public String call() {
        return call;
    }

    public Circumstance circumstance() {
        return circumstance;
    }
}
