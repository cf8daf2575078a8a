package org.presencemonitor.print.linux;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.presencemonitor.thread.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Standard output as a pipe to another program. A write fails once that program has gone, but a monitor may print
 * nothing for hours; the system reports the end of the reader at once.
 */
public final class OutputPipe {
    private static final Logger LOG = LoggerFactory.getLogger(OutputPipe.class);

    private static final int DESCRIPTOR = 1;
    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/" + DESCRIPTOR);

    private OutputPipe() {}

    /** The C library. */
    interface LibC extends Library {
        int FOR_EVER = -1;

        /** Of {@code revents}; comes without being asked for. */
        int POLLERR = 0x8;

        /**
         * Waits for events.
         *
         * @param descriptors struct pollfd: number, 16 bits of events, 16 bits of revents
         * @return how many have events; -1 for a failure, such as an interruption by a signal
         */
        int poll(ByteBuffer descriptors, NativeLong count, int timeoutMillis);
    }

    /** Calls back once, on a thread of its own, when the reader of the pipe has gone; never where there is no pipe. */
    public static void whenReaderGone(Runnable callback) {
        if (isPipe()) {
            DaemonThreads.start("output-pipe", () -> {
                if (awaitEndOfReader()) {
                    callback.run();
                }
            });
        }
    }

    private static boolean isPipe() {
        try {
            String target = Files.readSymbolicLink(STANDARD_OUTPUT).toString();
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }

    /** False where it cannot be waited for; a write then fails all the same. */
    private static boolean awaitEndOfReader() {
        try {
            LibC library = Native.load("c", LibC.class);
            ByteBuffer output = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
            int found;
            do {
                output.putInt(0, DESCRIPTOR).putInt(4, 0);
                found = library.poll(output, new NativeLong(1), LibC.FOR_EVER);
            } while (found < 0);
            return (output.getShort(6) & LibC.POLLERR) != 0;
        } catch (LinkageError e) {
            LOG.debug("The end of the output's reader is noticed by the next line", e);
            return false;
        }
    }
}
