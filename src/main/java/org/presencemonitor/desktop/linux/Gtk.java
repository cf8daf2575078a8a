package org.presencemonitor.desktop.linux;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The libraries with which JavaFX makes windows on Linux. */
final class Gtk {
    /** GDK_PROPERTY_CHANGE_MASK. */
    private static final int PROPERTY_CHANGES = 1 << 16;

    private final Toolkit toolkit = Native.load("libgtk-3.so.0", Toolkit.class);
    private final Drawing drawing = Native.load("libgdk-3.so.0", Drawing.class);
    private final Base base = Native.load("libglib-2.0.so.0", Base.class);

    /** GTK. */
    interface Toolkit extends Library {
        @Nullable
        Pointer gtk_window_list_toplevels();

        int gtk_widget_get_realized(Pointer widget);

        void gtk_window_set_wmclass(Pointer window, String instance, String program);
    }

    /** GDK. */
    interface Drawing extends Library {
        void gdk_set_program_class(String program);

        @Nullable
        Pointer gdk_display_get_default();

        @Nullable
        Pointer gdk_display_get_default_group(Pointer display);

        int gdk_window_get_events(Pointer window);

        void gdk_window_set_events(Pointer window, int mask);

        int gdk_x11_get_server_time(Pointer window);

        void gdk_x11_window_set_user_time(Pointer window, int time);
    }

    /** GLib. */
    interface Base extends Library {
        void g_set_prgname(String program);

        void g_list_free(Pointer list);
    }

    /** Names the program, before GTK starts. */
    void nameProgram(String id) {
        base.g_set_prgname(id);
    }

    /** Names the windows of this process that the X server does not know yet. On GTK's thread. */
    void nameNewWindows(String id) {
        // For GTK's own dialogs; forgotten when said before GTK starts.
        drawing.gdk_set_program_class(id);
        newWindows().forEach(window -> toolkit.gtk_window_set_wmclass(window, id, id));
    }

    private List<Pointer> newWindows() {
        List<Pointer> windows = new ArrayList<>();
        Pointer list = toolkit.gtk_window_list_toplevels();
        // A list of GLib is a record of content, next and previous.
        for (Pointer one = list; one != null; one = one.getPointer(Native.POINTER_SIZE)) {
            Pointer window = one.getPointer(0);
            if (toolkit.gtk_widget_get_realized(window) == 0) {
                windows.add(window);
            }
        }
        if (list != null) {
            base.g_list_free(list);
        }
        return windows;
    }

    /** Lets windows ask for the keyboard as if the user had just typed in one of them. On GTK's thread. */
    void userIsHere() {
        Pointer display = drawing.gdk_display_get_default();
        Pointer leader = display == null ? null : drawing.gdk_display_get_default_group(display);
        if (leader != null) {
            // Without these events GDK would wait for the answer for ever.
            drawing.gdk_window_set_events(leader, drawing.gdk_window_get_events(leader) | PROPERTY_CHANGES);
            // GDK keeps this time for the whole display.
            drawing.gdk_x11_window_set_user_time(leader, drawing.gdk_x11_get_server_time(leader));
        }
    }
}
