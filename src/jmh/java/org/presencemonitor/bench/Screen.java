package org.presencemonitor.bench;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What the X server shows, seen from outside: the same eye for every program. One thread. */
final class Screen {
    private static final int WIDTH = 1000;
    private static final int Z_PIXMAP = 2;
    /** Where XImage keeps its pixels. */
    private static final int DATA = 16;
    /** The panel, but for its clock. */
    private static final int[] PANEL = {8, 15, 22};

    private static final int CLOCK = 80;
    /** Through what every window shows first, and through what the whole window has below. */
    private static final int[] TOP = {80, 93, 140};

    private static final int[] BELOW = {300, 420, 560};

    private interface Xlib extends Library {
        Pointer XOpenDisplay(String name);

        NativeLong XDefaultRootWindow(Pointer display);

        Pointer XGetImage(
                Pointer display, NativeLong window, int x, int y, int width, int height, NativeLong planes, int format);

        int XDestroyImage(Pointer image);
    }

    private final Xlib x = Native.load("X11", Xlib.class);
    private final Pointer display = x.XOpenDisplay(null);
    private final NativeLong root = x.XDefaultRootWindow(display);

    private int[] row(int y, int width) {
        Pointer image = x.XGetImage(display, root, 0, y, width, 1, new NativeLong(-1), Z_PIXMAP);
        int[] pixels = image.getPointer(DATA).getIntArray(0, width);
        x.XDestroyImage(image);
        return pixels;
    }

    /** Whether some window covers the bare desktop. */
    boolean hasWindow() {
        return colours(TOP) > 1;
    }

    /** Whether something is painted in a window: more than desktop and ground. */
    boolean hasPicture() {
        return colours(TOP) > 2;
    }

    /** Whether the lower part of a window is painted as well. */
    boolean hasWholePicture() {
        return colours(BELOW) > 2;
    }

    private long colours(int... rows) {
        return IntStream.of(rows)
                .mapToLong(y -> Arrays.stream(row(y, WIDTH)).distinct().count())
                .max()
                .orElse(0);
    }

    /** What the panel looks like without its clock; compare two with {@link Arrays#deepEquals}. */
    int[][] panel() {
        return IntStream.of(PANEL).mapToObj(y -> row(y, WIDTH - CLOCK)).toArray(int[][]::new);
    }

    /** One row of pixels, for those who wait for a change. */
    int[] line(int y) {
        return row(y, WIDTH);
    }
}
