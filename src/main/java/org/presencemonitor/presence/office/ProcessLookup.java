package org.presencemonitor.presence.office;

/** Whether a program runs in this user's session: Office looks for the client's before it connects. */
@FunctionalInterface
public interface ProcessLookup {
    /** Knows nothing of any program. */
    ProcessLookup UNKNOWN = program -> ProcessState.UNKNOWN;

    /**
     * Looks now. From any thread.
     *
     * @param program its file name, in any case, with or without {@code .exe}
     */
    ProcessState stateOf(String program);

    /** What was found. */
    enum ProcessState {
        RUNS,
        MISSING,
        /** Processes are not looked for, or cannot be listed. */
        UNKNOWN
    }
}
