package org.presencemonitor.mapi.spooler;

import org.presencemonitor.hresult.HResult;

/** Logs each step of the protocol. Called on the thread that makes the step. */
@FunctionalInterface
public interface CallLog {
    /**
     * Called after the step.
     *
     * @param who the provider's name, or {@code MAPI} for a step of MAPI itself
     * @param step the method by its documented name, or a description
     */
    void step(String who, String step, HResult result);
}
