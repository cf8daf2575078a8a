package org.presencemonitor.hresult;

/**
 * What was found out about a failing creation beside its HRESULT, which alone does not tell a crash from a mismatch of
 * rights (communicator.md 1.3, 8).
 */
public enum Circumstance {
    /** Nothing. */
    UNKNOWN,
    /** The client runs as administrator and this program does not. */
    CLIENT_ELEVATED,
    /** This program runs as administrator and the client does not. */
    CALLER_ELEVATED,
    /** There is no process of the client. */
    NO_PROCESS,
    /** Client and program have the same rights, so it is not that. */
    SAME_RIGHTS
}
