package org.presencemonitor.desktop.instance;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/**
 * Knows the processes of this user among those that connect. The socket's file is for its owner alone; that does not
 * keep root out, nor anybody else where the file's permissions have been changed.
 */
interface SocketPeers {
    /** Whether the other side is another user's. */
    boolean isStranger(SocketChannel connection) throws IOException;

    /**
     * Those of the user of this process, which has bound the socket. Where the system names no user, as on Windows, the
     * permissions of the file decide alone.
     */
    static SocketPeers ofThisUser(InstanceSocket socket) throws IOException {
        try (SocketChannel own = socket.call(SocketChannel::open)) {
            Optional<String> user = user(own);
            return connection -> !user(connection).equals(user);
        }
    }

    private static Optional<String> user(SocketChannel connection) throws IOException {
        if (!connection.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return Optional.empty();
        }
        UnixDomainPrincipal peer = connection.getOption(ExtendedSocketOptions.SO_PEERCRED);
        return Optional.of(peer.user().getName());
    }
}
