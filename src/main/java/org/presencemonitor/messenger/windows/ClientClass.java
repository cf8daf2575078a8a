package org.presencemonitor.messenger.windows;

import java.util.Optional;

/**
 * What to create, as HKLM says it (communicator.md 6.1).
 *
 * @param clsid in braces
 * @param processName the program that Office looks for among the processes before it creates anything; empty where none
 *     is given
 */
public record ClientClass(String clsid, Optional<String> processName) {
    /** Communicator 2007 and R2, and what has taken its place (communicator.md 1.1). */
    public static final String COMMUNICATOR = "{8885370D-B33E-44B7-875D-28E403CF9270}";
}
