package org.presencemonitor.simulator;

/** Thrown through whatever the client was doing when it crashed, so that the rest of it never happens. */
final class ProcessDied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProcessDied() {
        super("the simulated process has crashed", null, false, false);
    }
}
