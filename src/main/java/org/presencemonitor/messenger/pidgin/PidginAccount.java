package org.presencemonitor.messenger.pidgin;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An account of Pidgin.
 *
 * @param handle its number, as long as Pidgin runs
 * @param name the user's name on its server
 * @param alias as the user is to be called; empty for none
 * @param protocol its name, {@code XMPP}
 * @param protocolId its id, {@code prpl-jabber}
 * @param isEnabled whether Pidgin connects it
 * @param connection how far it is
 * @param trouble why it is not connected, where that is known
 */
record PidginAccount(
        int handle,
        String name,
        String alias,
        String protocol,
        String protocolId,
        boolean isEnabled,
        AccountConnection connection,
        Optional<Trouble> trouble) {
    /** How far an account is. */
    enum AccountConnection {
        NONE,
        CONNECTING,
        CONNECTED
    }

    boolean isConnected() {
        return connection == AccountConnection.CONNECTED;
    }

    boolean isConnecting() {
        return connection == AccountConnection.CONNECTING;
    }

    /** The alias, or the name where there is none. */
    String friendlyName() {
        return alias.isBlank() ? name : alias;
    }

    /** A GUID in braces, as Messenger's services have one: the same for each account of a protocol. */
    String serviceId() {
        UUID id = UUID.nameUUIDFromBytes(protocolId.getBytes(StandardCharsets.UTF_8));
        return "{" + id.toString().toUpperCase(Locale.ROOT) + "}";
    }
}
