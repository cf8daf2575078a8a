package org.presencemonitor.ui.simulator;

/** A fault of the simulated client or its server that lasts until it is switched off. */
public enum SimulatorSwitch {
    /** The server takes requests and answers none of them (communicator.md 5.1). */
    NEVER_ANSWERS,
    /** The server cannot be reached. */
    NETWORK_LOST,
    /** Messenger cannot be created: CLASS_E_CLASSNOTAVAILABLE (communicator.md 1.3). */
    CLASS_NOT_AVAILABLE,
    /** Messenger cannot be created: CO_E_SERVER_EXEC_FAILURE (communicator.md 3.4). */
    SERVER_EXECUTION_FAILED,
    /** The flag says running while no user is signed in (communicator.md 6.2). */
    KEEPS_FLAG
}
