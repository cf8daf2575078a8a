package org.presencemonitor.ui.control;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * The part of a screen that windows may use.
 *
 * @param whole the screen
 * @param usable without panels and docks
 */
public record ScreenArea(Rectangle2D whole, Rectangle2D usable) {

    /** That of the screen with the largest part of a window; of the primary screen for a window that is on none. */
    public static ScreenArea of(Window window) {
        return of(place(window));
    }

    static ScreenArea of(Rectangle2D window) {
        return of(window, all()).orElseGet(() -> of(Screen.getPrimary()));
    }

    private static List<ScreenArea> all() {
        return Screen.getScreens().stream().map(ScreenArea::of).toList();
    }

    /** Whether every part of a window is on some screen, and not where a panel may be. */
    static boolean isSeenWhole(Rectangle2D window) {
        return isSeenWhole(window, all().stream().map(ScreenArea::usable).toList());
    }

    /** Whether every part of a window is in one of these areas, none of which overlaps another. */
    public static boolean isSeenWhole(Rectangle2D window, List<Rectangle2D> areas) {
        double seen = areas.stream()
                .filter(area -> area.intersects(window))
                .mapToDouble(area -> shared(area, window))
                .sum();
        return seen >= window.getWidth() * window.getHeight();
    }

    /** That of a screen. */
    public static ScreenArea of(Screen screen) {
        return new ScreenArea(screen.getBounds(), screen.getVisualBounds());
    }

    /** A window that has not been shown may have a place and no size. */
    private static Rectangle2D place(Window window) {
        return new Rectangle2D(window.getX(), window.getY(), orOne(window.getWidth()), orOne(window.getHeight()));
    }

    private static double orOne(double size) {
        return size >= 1 ? size : 1;
    }

    /** The screen with the largest part of a window; empty where the window is on none, or has no place. */
    static Optional<ScreenArea> of(Rectangle2D window, List<ScreenArea> screens) {
        return screens.stream()
                .filter(screen -> screen.whole().intersects(window))
                .max(Comparator.comparingDouble(screen -> shared(screen.whole(), window)));
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return width * height;
    }

    /** Moves a window into the area. */
    void keep(Window window) {
        Point2D corner = corner(place(window));
        window.setX(corner.getX());
        window.setY(corner.getY());
    }

    /** The nearest place in the area; a window that is larger begins at the area's own corner. */
    public Point2D corner(Rectangle2D window) {
        return new Point2D(
                within(window.getMinX(), window.getWidth(), usable.getMinX(), usable.getMaxX()),
                within(window.getMinY(), window.getHeight(), usable.getMinY(), usable.getMaxY()));
    }

    private static double within(double at, double size, double least, double most) {
        return Math.max(least, Math.min(at, most - size));
    }

    /** Moves a window to the middle of the area, and somewhat higher. */
    public void center(Window window) {
        Point2D corner = middle(place(window));
        window.setX(corner.getX());
        window.setY(corner.getY());
    }

    /** The place of a window of that size in the middle of the area, and somewhat higher. */
    public Point2D middle(Rectangle2D window) {
        return new Point2D(
                usable.getMinX() + Math.floor(Math.max(0, usable.getWidth() - window.getWidth()) / 2),
                usable.getMinY() + Math.floor(Math.max(0, usable.getHeight() - window.getHeight()) / 3));
    }
}
