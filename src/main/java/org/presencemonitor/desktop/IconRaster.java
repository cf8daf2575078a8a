package org.presencemonitor.desktop;

/**
 * Draws a {@link StatusIcon} into pixels without AWT or JavaFX, so that a tray loads neither. The coverage of a pixel
 * follows from the distance of its centre to the edge, which gives smooth edges at every size.
 */
public final class IconRaster {
    /** Width and height of the grid of {@link Shape}. */
    private static final double GRID = 24;

    private IconRaster() {}

    /**
     * The icon as non-premultiplied ARGB, row by row from the top left.
     *
     * @param size width and height in pixels
     */
    public static int[] draw(StatusIcon icon, int size, Palette palette) {
        int[] pixels = new int[size * size];
        lay(icon, palette, pixels, size);
        return pixels;
    }

    /** Draws over what is there. */
    static void lay(StatusIcon icon, Palette palette, int[] pixels, int size) {
        for (Shape shape : icon.shapes()) {
            lay(shape, 0, palette.argb(shape.ink()), pixels, size);
        }
    }

    /**
     * Draws one shape over what is there.
     *
     * @param margin around the shape, on its grid
     */
    static void lay(Shape shape, double margin, int argb, int[] pixels, int size) {
        double pixel = GRID / size;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double distance = SignedDistance.to(shape, (x + 0.5) * pixel, (y + 0.5) * pixel);
                double outside = (distance - margin) / pixel;
                double coverage = Math.clamp(0.5 - outside, 0, 1);
                if (coverage > 0) {
                    int place = y * size + x;
                    pixels[place] = over(argb, coverage * (argb >>> 24) / 255, pixels[place]);
                }
            }
        }
    }

    private static int over(int top, double alpha, int bottom) {
        double below = (bottom >>> 24) / 255.0 * (1 - alpha);
        double sum = alpha + below;
        int mixed = (int) Math.round(sum * 255) << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            double channel = ((top >> shift & 0xFF) * alpha + (bottom >> shift & 0xFF) * below) / sum;
            mixed |= (int) Math.round(channel) << shift;
        }
        return mixed;
    }
}
