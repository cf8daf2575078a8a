package org.presencemonitor.desktop.instance;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.presencemonitor.file.NativeNames;

/**
 * The socket in a data folder. The name of a socket ends at some 100 bytes, wherever it lies; a longer path, or one
 * with letters that Java gives to a socket in another character set than to a file, is reached through a symbolic link
 * with a short one, which lives for the call alone, in a folder of this user's own.
 */
record InstanceSocket(Path folder) {
    private static final String NAME = "instance.socket";

    /** The limit of Linux is 107, that of macOS 103. */
    private static final int MAX_BYTES = 100;

    /** Binds to an address, or connects to it. */
    interface Call<T> {
        T at(UnixDomainSocketAddress address) throws IOException;
    }

    Path path() {
        return folder.resolve(NAME);
    }

    /** Calls with an address that leads to the socket. */
    <T> T call(Call<T> call) throws IOException {
        return isReachable(path()) ? call.at(UnixDomainSocketAddress.of(path())) : throughLink(call);
    }

    private static boolean isReachable(Path path) {
        Charset charset = NativeNames.charset();
        return NativeNames.isSameInUtf8(path, charset) && path.toString().getBytes(charset).length <= MAX_BYTES;
    }

    private <T> T throughLink(Call<T> call) throws IOException {
        Path own = Files.createTempDirectory("presence-monitor");
        Path link = own.resolve("data");
        try {
            Files.createSymbolicLink(link, folder.toAbsolutePath());
            return call.at(UnixDomainSocketAddress.of(link.resolve(NAME)));
        } finally {
            Files.deleteIfExists(link);
            Files.deleteIfExists(own);
        }
    }
}
