package org.presencemonitor.print;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Why something failed, as the end of a sentence to the user: never empty, and never "null". */
public final class ThrownReason {
    private ThrownReason() {}

    /**
     * The message of an exception, or of the first of its causes that has one; otherwise its name. What only carries an
     * exception from one thread to another says nothing of its own.
     */
    public static String of(Throwable thrown) {
        Throwable first = carried(thrown);
        for (@Nullable Throwable one = first; one != null; one = one.getCause()) {
            String message = one.getMessage();
            if (message != null && !message.isBlank()) {
                return message;
            }
        }
        return first.getClass().getSimpleName();
    }

    private static Throwable carried(Throwable thrown) {
        Throwable cause = thrown.getCause();
        boolean carries = thrown instanceof CompletionException || thrown instanceof ExecutionException;
        return carries && cause != null ? carried(cause) : thrown;
    }

    /** The name of an exception before its message, which may be no more than the name of a file. */
    public static String named(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + " " + message;
    }
}
