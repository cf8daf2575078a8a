package org.presencemonitor.mapi.spooler;

import java.time.Duration;

/**
 * How long a session waits for its providers.
 *
 * @param call for one answer, when it ends
 * @param session for all answers, when it ends; afterwards only providers that answer at once are waited for. A
 *     LOGOFF_PURGE waits as long for a transport that gives no sign of life
 */
public record Limits(Duration call, Duration session) {
    /** Short enough for a user who has pressed "Log off" and waits. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15));
}
