package org.presencemonitor.ui;

/** No window can be shown here: no display, or a library of the desktop is missing. The cause says which. */
public final class NoDisplayException extends Exception {
    private static final long serialVersionUID = 1L;

    NoDisplayException(Throwable cause) {
        super("No window can be shown: " + cause.getMessage(), cause);
    }
}
