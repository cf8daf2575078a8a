package org.presencemonitor.messenger.pidgin;

import org.presencemonitor.hresult.HResult;

/**
 * Why an account is not connected.
 *
 * @param result the nearest one that Messenger has
 * @param text as Pidgin or the server tells it; empty where none was heard
 */
record Trouble(HResult result, String text) {
    /** Pidgin shows an error and had told why before this program listened. */
    static final Trouble UNHEARD = new Trouble(HResult.MSGR_E_DISCONNECTED, "");

    /** Pidgin asks the user for the password. */
    static final Trouble PASSWORD = new Trouble(HResult.MSGR_E_LOGON_UI_ACTIVE, "");
}
