package org.presencemonitor.mapi.spooler;

import java.time.Duration;

/**
 * How long a session waits for its providers when it ends.
 *
 * @param call for one answer
 * @param session for all answers; afterwards only providers that answer at once are waited for
 */
public record Limits(Duration call, Duration session) {
    /** Short enough for a user who has pressed "Log off" and waits. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15));
}
