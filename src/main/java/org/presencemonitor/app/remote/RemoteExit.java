package org.presencemonitor.app.remote;

/** The exit codes of the commands that ask the running program. */
public final class RemoteExit {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    public static final int NO_PROGRAM = 3;
    public static final int TIMED_OUT = 4;

    /** For the end of a command's help. */
    static final String FOOTER = "Exit code: 0 done; 1 failed, with the reason on standard error; 2 wrong usage;"
            + " 3 no running program; 4 timed out.";

    private RemoteExit() {}
}
