package org.presencemonitor.presence;

/** A command of the user. */
public enum Command {
    /** Start the client. */
    START,
    SIGN_IN,
    SIGN_OUT,
    /** End the mail session. */
    LOG_OFF,
    SET_STATUS
}
