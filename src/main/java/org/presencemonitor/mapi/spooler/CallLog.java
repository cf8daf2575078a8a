package org.presencemonitor.mapi.spooler;

import org.presencemonitor.hresult.HResult;

/** Hears each step of the protocol as it happens, on the thread that makes it. */
@FunctionalInterface
public interface CallLog {
    /**
     * Called after the step.
     *
     * @param who the provider's name, or {@code MAPI} for what MAPI does itself
     * @param step the method by its documented name, or what was done
     */
    void step(String who, String step, HResult result);
}
