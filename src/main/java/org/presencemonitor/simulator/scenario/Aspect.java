package org.presencemonitor.simulator.scenario;

import org.presencemonitor.simulator.text.Spelling;

/** The aspects of a monitor that a scenario can observe. */
public enum Aspect {
    /** The one word at the top of the window, {@code signing-out}. */
    PRESENCE,
    /** MyStatus, {@code 0x0400}; {@code none} where it is not known. */
    STATUS,
    /** UpAndRunning: a number, {@code absent} or {@code wrong-type}. */
    FLAG,
    /** How far the connection to Messenger got, or the HRESULT it failed with. */
    MESSENGER,
    /** Where the mail session stands, {@code logged-off}. */
    MAIL,
    /** Messages that wait in the outbox, begun or not. */
    IN_OUTBOX,
    /** Messages that are being sent. */
    IN_PROCESS,
    /** Messages sent since the outbox exists. */
    SENT,
    /**
     * How the command ended that the last step asked for, {@code refused}; {@code running} while it is under way,
     * {@code none} where the step asked for none. The player knows it, and no observer.
     */
    RESULT,
    /** DefaultIMApp, the provider Office asks; {@code none} where there is none. */
    DEFAULT;

    /** As scenario files spell it. */
    public String word() {
        return Spelling.ofConstant(name());
    }
}
