package org.presencemonitor.desktop.linux;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.util.Optional;
import org.presencemonitor.desktop.WindowSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells window managers and panels of the X Window System whose the windows are, and when the user has asked for one.
 * JavaFX calls every program "java", and asks for the keyboard with the time of the last key or click in one of its own
 * windows, which is earlier than that in any other program's.
 */
public final class GtkWindows implements WindowSystem {
    private static final Logger LOG = LoggerFactory.getLogger(GtkWindows.class);

    private static final String NO_BRIDGE = "NO_AT_BRIDGE";

    private final String id;
    /** Empty until the toolkit starts, and without GTK. */
    private volatile Optional<Gtk> gtk = Optional.empty();

    /** @param id of the program, the name of its desktop entry */
    public GtkWindows(String id) {
        this.id = id;
    }

    /** The environment of this process. */
    interface Environment extends Library {
        int setenv(String name, String value, int replace);
    }

    @Override
    public void beforeToolkit() {
        try {
            leaveOutAccessibilityBus();
            Gtk library = new Gtk();
            library.nameProgram(id);
            gtk = Optional.of(library);
        } catch (LinkageError e) {
            LOG.debug("The toolkit speaks for its windows alone", e);
        }
    }

    /**
     * GTK would wait 25 s for an accessibility bus that does not answer, and JavaFX makes no use of it. Set here and
     * not before the process starts: programs that this one starts may need that bus, and Java gives them the
     * environment as it was.
     */
    private static void leaveOutAccessibilityBus() {
        if (System.getenv(NO_BRIDGE) == null) {
            Native.load("c", Environment.class).setenv(NO_BRIDGE, "1", 0);
        }
    }

    @Override
    public void windowOpens() {
        gtk.ifPresent(library -> library.nameNewWindows(id));
    }

    @Override
    public void userAsks() {
        gtk.ifPresent(Gtk::userIsHere);
    }
}
