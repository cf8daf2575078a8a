package org.presencemonitor.history;

/** Where an entry belongs when a person looks for it. Each entry has one. */
public enum EntryCategory {
    /** This program itself. */
    PROGRAM,
    /** The client's process and its flag. */
    CLIENT,
    /** What the user shows to others. */
    STATUS,
    /** Sign-in, sign-out and what lies between. */
    SIGN_IN,
    /** The mail session. */
    MAIL
}
