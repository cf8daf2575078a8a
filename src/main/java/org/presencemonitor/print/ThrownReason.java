package org.presencemonitor.print;

import org.jspecify.annotations.Nullable;

/** Why something failed, as the end of a sentence to the user: never empty, and never "null". */
public final class ThrownReason {
    private ThrownReason() {}

    /** The message of an exception, or of the first of its causes that has one; otherwise its name. */
    public static String of(Throwable thrown) {
        for (@Nullable Throwable one = thrown; one != null; one = one.getCause()) {
            String message = one.getMessage();
            if (message != null && !message.isBlank()) {
                return message;
            }
        }
        return thrown.getClass().getSimpleName();
    }

    /** The name of an exception before its message, which may be no more than the name of a file. */
    public static String named(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + " " + message;
    }
}
