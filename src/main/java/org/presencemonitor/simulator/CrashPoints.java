package org.presencemonitor.simulator;

/** The places where faults may crash the client. A step in which that happens ends there. */
final class CrashPoints {
    private final Faults faults;
    private final Runnable crash;

    /** Thrown through the steps of a client that crashed, so that the rest of them does not run. */
    static final class ProcessCrashed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ProcessCrashed() {
            super("the simulated process has crashed", null, false, false);
        }
    }

    /**
     * The crash points of one client.
     *
     * @param crash ends the process without an event
     */
    CrashPoints(Faults faults, Runnable crash) {
        this.faults = faults;
        this.crash = crash;
    }

    /**
     * Returns unless the client is to crash here.
     *
     * @throws ProcessCrashed after the crash
     */
    void reached(CrashPoint point) {
        reached(point.name());
    }

    /** The same for a call or an event, by its name. */
    void reached(String name) {
        if (faults.crashes(name)) {
            crash.run();
            throw new ProcessCrashed();
        }
    }

    /** Runs a step of the client, up to a crash in it. */
    static void runUntilCrash(Runnable step) {
        try {
            step.run();
        } catch (ProcessCrashed e) {
            // The crash itself has done all that there is to do.
            return;
        }
    }
}
