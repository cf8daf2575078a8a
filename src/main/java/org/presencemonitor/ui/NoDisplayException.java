package org.presencemonitor.ui;

import org.presencemonitor.print.ThrownReason;

/** No window can be shown here: no display, or a library of the desktop is missing. The message says which. */
public final class NoDisplayException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    private NoDisplayException(String why, Throwable cause, boolean lasting) {
        super("No window can be shown: " + why, cause);
        this.lasting = lasting;
    }

    /** The toolkit cannot start, in this process never again. */
    static NoDisplayException failed(Throwable cause) {
        return new NoDisplayException(ThrownReason.of(cause), cause, true);
    }

    /** The toolkit has not started yet. */
    static NoDisplayException late(Throwable cause) {
        return new NoDisplayException("the desktop takes too long.", cause, false);
    }

    /** Whether this process will never show a window. */
    public boolean isLasting() {
        return lasting;
    }
}
