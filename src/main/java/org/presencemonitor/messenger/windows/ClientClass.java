package org.presencemonitor.messenger.windows;

import java.util.Optional;

/**
 * The class to create, as HKLM names it (communicator.md 6.1).
 *
 * @param clsid in braces; empty where HKLM names none
 * @param processName the program that Office looks for among the processes before it creates anything; empty where HKLM
 *     names none
 */
public record ClientClass(Optional<String> clsid, Optional<String> processName) {
    /** CLSID of Communicator 2007, 2007 R2 and their successors (communicator.md 1.1). */
    public static final String COMMUNICATOR = "{8885370D-B33E-44B7-875D-28E403CF9270}";
}
