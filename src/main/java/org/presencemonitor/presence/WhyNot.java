package org.presencemonitor.presence;

/** Why a command is not possible now: the tooltip of its disabled button. */
public enum WhyNot {
    /** Another command is running. */
    BUSY,
    CLIENT_NOT_RUNNING,
    CLIENT_NOT_INSTALLED,
    CLIENT_RUNNING,
    /** This source's client can only be started by its user. */
    CANNOT_START,
    /** A call is without an answer: another one would wait behind it. */
    CLIENT_NOT_ANSWERING,
    MESSENGER_NOT_CONNECTED,
    /** The client runs and offers no Messenger to other programs. */
    NO_MESSENGER,
    SIGNED_IN,
    SIGNED_OUT,
    MAIL_LOGGED_OFF,
    /** This source has no mail session. */
    NO_MAIL_SESSION
}
