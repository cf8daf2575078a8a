package org.presencemonitor.messenger.pidgin;

import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/**
 * Makes another saved status active, as the user does in Pidgin's window. Those of the user stay as they are; one that
 * is missing is made without a title, which Pidgin calls transient and forgets by itself.
 */
record SavedStatuses(PidginRun run) {
    private static final String NO_TEXT = "";
    private static final int NONE = 0;

    /** Activates the transient one of that type. */
    void activate(SavedStatus type) {
        int found = run.call("PurpleSavedstatusFindTransientByTypeAndMessage", type.number(), NO_TEXT)
                .number();
        int made = found == NONE
                ? run.call("PurpleSavedstatusNew", NO_TEXT, type.number()).number()
                : found;
        if (made == NONE) {
            throw new ComException("PurpleSavedstatusNew", Api.COM, HResult.E_FAIL);
        }
        run.call("PurpleSavedstatusActivate", made).done();
    }

    /**
     * Activates one that was active before.
     *
     * @param handle its number; the user may have deleted it since
     * @param instead the type to activate then
     */
    void activateAgain(int handle, SavedStatus instead) {
        if (handle != NONE && isThere(handle)) {
            run.call("PurpleSavedstatusActivate", handle).done();
        } else {
            activate(instead);
        }
    }

    private boolean isThere(int handle) {
        try {
            return run.call("PurpleSavedstatusGetType", handle).number() != SavedStatus.OFFLINE.number();
        } catch (ComException e) {
            if (e.hresult().equals(HResult.E_INVALIDARG)) {
                return false;
            }
            throw e;
        }
    }
}
