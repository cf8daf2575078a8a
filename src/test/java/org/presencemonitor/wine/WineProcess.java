package org.presencemonitor.wine;

import java.io.IOException;

/** A process that a Windows program starts under Wine. */
public final class WineProcess {
    private static final String REFUSED = "error=1359";

    private WineProcess() {}

    /** Starts it, again where Wine starts no process, as happens once in several hundred times. */
    public static Process start(ProcessBuilder command) throws IOException {
        try {
            return command.start();
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains(REFUSED)) {
                throw e;
            }
            return command.start();
        }
    }
}
