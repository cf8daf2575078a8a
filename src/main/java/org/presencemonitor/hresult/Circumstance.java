package org.presencemonitor.hresult;

/**
 * What is known about a failed creation besides its HRESULT, which alone cannot tell a crash from a mismatch of rights
 * (communicator.md 1.3, 8).
 */
public enum Circumstance {
    /** Nothing is known. */
    UNKNOWN,
    /** The client runs as administrator and this program does not. */
    CLIENT_ELEVATED,
    /** This program runs as administrator and the client does not. */
    CALLER_ELEVATED,
    /** No process of the client runs. */
    NO_PROCESS,
    /** A process of the client runs, and rights are not the question. */
    PROCESS_RUNS,
    /** Client and program have the same rights, so these are not the cause. */
    SAME_RIGHTS,
    /** This program itself failed, so that the client was not asked, or its answer not understood. */
    OWN_FAULT
}
