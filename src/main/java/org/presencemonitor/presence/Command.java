package org.presencemonitor.presence;

/** What a person can ask for. */
public enum Command {
    /** Start the client. */
    START,
    SIGN_IN,
    SIGN_OUT,
    /** End the mail session. */
    LOG_OFF,
    SET_STATUS
}
