package org.presencemonitor.desktop;

import org.presencemonitor.desktop.Shape.Disc;
import org.presencemonitor.desktop.Shape.Polygon;

/**
 * Draws a {@link StatusIcon} for a panel of any colour, which the program cannot know. The icon brings its own ground:
 * a shape that is filled, or a white disc below lines, so that what tells the state has its contrast inside the icon;
 * and a dark edge around it. Of the edge and the white, one has a contrast of 3:1 to any colour (WCAG 1.4.11).
 */
public final class PanelIcon {
    private static final int EDGE = 0xFF24292F;
    /** Divided by the size: a small icon needs more of an edge, because its pixels share it with the panel. */
    private static final double EDGE_WIDTH = 32;

    private static final Disc GROUND = new Disc(12, 12, 10.2, ColourRole.ON_FILL);

    private PanelIcon() {}

    /**
     * The icon as non-premultiplied ARGB, row by row from the top left.
     *
     * @param size width and height in pixels
     */
    public static int[] draw(StatusIcon icon, int size) {
        int[] pixels = new int[size * size];
        Shape ground = ground(icon);
        IconRaster.lay(ground, Math.max(1, EDGE_WIDTH / size), EDGE, pixels, size);
        IconRaster.lay(ground, 0, Palette.PANEL.argb(ground.ink()), pixels, size);
        IconRaster.lay(icon, Palette.PANEL, pixels, size);
        return pixels;
    }

    private static Shape ground(StatusIcon icon) {
        Shape first = icon.shapes().getFirst();
        return first instanceof Disc || first instanceof Polygon ? first : GROUND;
    }
}
