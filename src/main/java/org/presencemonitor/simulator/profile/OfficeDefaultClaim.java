package org.presencemonitor.simulator.profile;

/**
 * What a starting client does about {@code DefaultIMApp}, which one client alone can have. The sources name the fight,
 * not the moment: each reading is one of these.
 */
public enum OfficeDefaultClaim {
    /** Leaves it to the user, an installer or a script. */
    NEVER,

    /** Takes it where nobody has it. */
    WHEN_ABSENT,

    /** Takes it from whoever has it, each time it starts (communicator.md 6.4). */
    AT_EVERY_START,

    /**
     * Takes it each time it starts, keeps the former name in {@code PreviousDefaultIMApp}, and gives it back at an
     * ordinary exit or when it is uninstalled, unless another client has taken it meanwhile. That the name is kept
     * follows from a script that restores it; when a client does so itself no source says (communicator.md 6.1).
     */
    SAVING_PREVIOUS
}
