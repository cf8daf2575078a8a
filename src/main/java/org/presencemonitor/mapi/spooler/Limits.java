package org.presencemonitor.mapi.spooler;

import java.time.Duration;

/**
 * How long a session waits for its providers when it ends.
 *
 * @param call for one answer
 * @param session for all of them; once it is over, who does not answer at once is given up
 */
public record Limits(Duration call, Duration session) {
    /** Well within the patience of somebody who has pressed "Log off". */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15));
}
