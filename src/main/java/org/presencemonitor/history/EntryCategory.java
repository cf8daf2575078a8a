package org.presencemonitor.history;

/** The subject of an entry, by which it is filtered. Each entry has one. */
public enum EntryCategory {
    /** This program itself. */
    PROGRAM,
    /** The client's process and its flag. */
    CLIENT,
    /** The status that others see. */
    STATUS,
    /** Sign-in, sign-out and the states between. */
    SIGN_IN,
    /** The mail session. */
    MAIL
}
