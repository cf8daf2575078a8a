package org.presencemonitor.desktop;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program that puts windows on the screen of this session: the X server or the Wayland compositor that the
 * environment names. A session of the desktop ends with it, and a program that lives on cannot be reached any more.
 */
public final class DisplayServer {
    private static final Pattern LOCAL_X = Pattern.compile("(?:unix)?:(\\d{1,5})(?:\\.\\d+)?");

    private final String name;
    private final Optional<Path> socket;
    private final boolean wasThere;

    private DisplayServer(String name, Optional<Path> socket) {
        this.name = name;
        this.socket = socket;
        wasThere = socket.filter(Files::exists).isPresent();
    }

    /** The one that these variables name; of two, the X server, on which the windows of this program are. */
    public static DisplayServer of(Map<String, String> environment) {
        String x = environment.getOrDefault("DISPLAY", "");
        String wayland = environment.getOrDefault("WAYLAND_DISPLAY", "");
        return x.isBlank()
                ? new DisplayServer(wayland, socketOfWayland(environment.getOrDefault("XDG_RUNTIME_DIR", ""), wayland))
                : new DisplayServer(x, socketOfX(x));
    }

    private static Optional<Path> socketOfX(String display) {
        Matcher local = LOCAL_X.matcher(display);
        return local.matches() ? Optional.of(Path.of("/tmp/.X11-unix/X" + local.group(1))) : Optional.empty();
    }

    /** The name may be a path of its own. */
    private static Optional<Path> socketOfWayland(String folder, String display) {
        try {
            return Optional.of(Path.of(folder).resolve(display)).filter(Path::isAbsolute);
        } catch (InvalidPathException otherLocale) {
            return Optional.empty();
        }
    }

    /** Its name; empty where there is none. */
    public String name() {
        return name;
    }

    /** Whether it was there at first, and is no longer. A display of another computer is never gone. */
    public boolean isGone() {
        return wasThere && socket.filter(DisplayServer::isServed).isEmpty();
    }

    private static boolean isServed(Path socket) {
        try {
            SocketChannel.open(UnixDomainSocketAddress.of(socket)).close();
            return true;
        } catch (ConnectException nobodyListens) {
            return false;
        } catch (IOException | UnsupportedOperationException e) {
            return Files.exists(socket);
        }
    }
}
