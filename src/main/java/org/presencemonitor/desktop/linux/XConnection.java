package org.presencemonitor.desktop.linux;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of the toolkit to the X server. When it is lost, Xlib calls a handler that must not return, and the
 * toolkit's own ends the process at once, without a shutdown of Java: a flag would stay set, and entries unwritten.
 */
public final class XConnection {
    private static final Logger LOG = LoggerFactory.getLogger(XConnection.class);

    private final Runnable lost;
    /** Referenced as long as native code may call it. */
    private X11.@Nullable IoErrorHandler handler;

    private volatile @Nullable LibC process;

    /**
     * Watches nothing yet.
     *
     * @param lost called on the toolkit's thread, which does nothing any more after that; it returns soon, and sees to
     *     an orderly end and to {@link #endProcess}
     */
    public XConnection(Runnable lost) {
        this.lost = lost;
    }

    /** The library of the X Window System. */
    interface X11 extends Library {
        /** The connection of a display is lost. */
        interface IoErrorHandler extends Callback {
            /** Must not return: Xlib would end the process. */
            int lost(Pointer display);
        }

        Pointer XSetIOErrorHandler(IoErrorHandler handler);
    }

    /** The C library. */
    interface LibC extends Library {
        /** Ends the process without its exit handlers. */
        void _exit(int status);
    }

    /**
     * Watches from now on, and outlives the toolkit's connection to the session bus; call it once the toolkit has
     * connected, because that sets a handler of its own.
     */
    public synchronized void watch() {
        if (handler != null) {
            return;
        }
        ToolkitBus.outlive();
        handler = display -> {
            lost.run();
            while (true) {
                LockSupport.park();
            }
        };
        try {
            process = Native.load("c", LibC.class);
            Native.load("libX11.so.6", X11.class).XSetIOErrorHandler(handler);
        } catch (LinkageError e) {
            LOG.debug("The end of the display will end the process without a shutdown", e);
        }
    }

    /**
     * Ends the process after its orderly end. Exit handlers of libraries, which an end of Java runs, would wait for the
     * display, which the toolkit's thread has locked.
     */
    public void endProcess(int status) {
        LibC library = process;
        if (library != null) {
            library._exit(status);
        }
    }
}
