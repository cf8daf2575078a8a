package org.presencemonitor.messenger.pidgin;

import java.util.Set;

/**
 * Names of Pidgin on the session bus: libpurple's functions are members, its signals are signals (pidgin.md).
 *
 * @see <a href="https://docs.pidgin.im/libpurple/2.x.y/">libpurple</a>
 */
final class PurpleService {
    static final String NAME = "im.pidgin.purple.PurpleService";
    static final String PATH = "/im/pidgin/purple/PurpleObject";
    static final String INTERFACE = "im.pidgin.purple.PurpleInterface";

    /** Pidgin is about to end. */
    static final String QUITTING = "Quitting";

    /** With the account, a number of {@link ConnectionReason}, and a text of Pidgin or the server. */
    static final String CONNECTION_ERROR = "AccountConnectionError";

    /** What may change the session. Pidgin raises many others, one for each line of a protocol. */
    static final Set<String> SIGNALS = Set.of(
            QUITTING,
            CONNECTION_ERROR,
            "AccountConnecting",
            "AccountSignedOn",
            "AccountSignedOff",
            "AccountStatusChanged",
            "AccountErrorChanged",
            "AccountAliasChanged",
            "AccountEnabled",
            "AccountDisabled",
            "AccountAdded",
            "AccountRemoved",
            "SavedstatusChanged");

    private PurpleService() {}
}
