package org.presencemonitor.simulator.profile;

/**
 * Whether a starting client sets {@code DefaultIMApp}, which names one client. The sources report the competition
 * without its moment: each reading is one of these.
 */
public enum OfficeDefaultClaim {
    /** Never; a user, an installer or a script may. */
    NEVER,

    /** Takes it if it is empty. */
    WHEN_ABSENT,

    /** Takes it at each start, from any other client (communicator.md 6.4). */
    AT_EVERY_START,

    /**
     * Takes it at each start, saves the former name in {@code PreviousDefaultIMApp}, and restores it at an exit or when
     * it is uninstalled, unless another client has taken it meanwhile. That the name is saved follows from a script
     * that restores it; no source has the moment at which a client restores it itself (communicator.md 6.1).
     */
    SAVING_PREVIOUS
}
