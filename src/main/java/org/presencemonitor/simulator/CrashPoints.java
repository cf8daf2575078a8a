package org.presencemonitor.simulator;

/** The places where faults may crash the client. A step in which that happens ends there. */
final class CrashPoints {
    private final Faults faults;
    private final Runnable crash;

    /**
     * Of one client.
     *
     * @param crash ends the process without a word
     */
    CrashPoints(Faults faults, Runnable crash) {
        this.faults = faults;
        this.crash = crash;
    }

    /** Goes on unless the client is to crash here. */
    void reached(CrashPoint step) {
        meet(step.name());
    }

    /**
     * Goes on unless the client is to crash with this call or event.
     *
     * @param name of the member called or the event raised
     */
    void meet(String name) {
        if (faults.crashes(name)) {
            crash.run();
            throw new ProcessDied();
        }
    }

    /** Runs something the client does, as far as it lives. */
    static void live(Runnable deed) {
        try {
            deed.run();
        } catch (ProcessDied e) {
            // The crash itself has done all that there is to do.
            return;
        }
    }
}
