package org.presencemonitor.ui;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.WindowPlace;
import org.presencemonitor.thread.Debounced;
import org.presencemonitor.ui.control.ScreenArea;
import org.presencemonitor.ui.control.SteadyPlace;

/** Stores the window's position and restores it if that place still exists. On the FX thread. */
final class Placement {
    /** A window that is being dragged is stored once it has stopped for this time. */
    private static final Duration STORE_DELAY = Duration.ofMillis(500);
    /** The part of the title bar that must be on a screen, so that the user can drag the window. */
    private static final double GRIP_WIDTH = 64;

    private static final double GRIP_HEIGHT = 24;

    private static final double SCROLL_BAR = 10;

    private final Stage stage;
    private final LiveSettings settings;
    private final Debounced storing;
    /** The size at 100 % on a screen with enough room. */
    private Dimension2D designed = new Dimension2D(0, 0);
    /** The size that {@link #grow} gave the window. */
    private Dimension2D given = designed;

    Placement(Stage stage, LiveSettings settings, ScheduledExecutorService scheduler) {
        this.stage = stage;
        this.settings = settings;
        this.storing = new Debounced(scheduler, Platform::runLater);
        put(stage, settings.current());
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(side -> side.addListener(observable -> storing.schedule(STORE_DELAY, this::store)));
    }

    /**
     * The place for a window that was stored there: as it was where all of it can be seen, otherwise cut to its screen
     * and moved into it.
     *
     * @param screens the parts of the screens that windows may use
     * @return empty when the place is on no screen
     */
    static Optional<Rectangle2D> fit(WindowPlace place, List<Rectangle2D> screens) {
        Rectangle2D title = new Rectangle2D(place.x(), place.y(), place.width(), GRIP_HEIGHT);
        return screens.stream()
                .filter(screen -> shared(title, screen).isPresent())
                .max(Comparator.comparingDouble(screen ->
                        shared(title, screen).map(Rectangle2D::getWidth).orElse(0.0)))
                .map(screen -> fit(place, screen, screens));
    }

    private static Rectangle2D fit(WindowPlace place, Rectangle2D screen, List<Rectangle2D> screens) {
        Rectangle2D window = new Rectangle2D(place.x(), place.y(), place.width(), place.height());
        if (ScreenArea.isSeenWhole(window, screens)) {
            return window;
        }
        double width = Math.min(place.width(), screen.getWidth());
        double height = Math.min(place.height(), screen.getHeight());
        Point2D corner = new ScreenArea(screen, screen).corner(new Rectangle2D(place.x(), place.y(), width, height));
        return new Rectangle2D(corner.getX(), corner.getY(), width, height);
    }

    /** Empty when the common part is too small to drag. */
    private static Optional<Rectangle2D> shared(Rectangle2D title, Rectangle2D screen) {
        double left = Math.max(title.getMinX(), screen.getMinX());
        double right = Math.min(title.getMaxX(), screen.getMaxX());
        double top = Math.max(title.getMinY(), screen.getMinY());
        double bottom = Math.min(title.getMaxY(), screen.getMaxY());
        return right - left >= GRIP_WIDTH && bottom - top >= GRIP_HEIGHT / 2
                ? Optional.of(new Rectangle2D(left, top, right - left, bottom - top))
                : Optional.empty();
    }

    /** The usable area of the window's screen. */
    Rectangle2D room() {
        return ScreenArea.of(stage).usable();
    }

    /**
     * Makes the window larger or smaller with its text, as far as its screen has room. A size that was cut is restored
     * when the text is smaller again, unless the user has resized the window in between.
     */
    void grow(int percentBefore, int percent) {
        if (stage.isMaximized()) {
            return;
        }
        // A window that has not been shown has no size yet, but its scene has.
        Dimension2D now = Double.isNaN(stage.getWidth())
                ? new Dimension2D(stage.getScene().getWidth(), stage.getScene().getHeight())
                : new Dimension2D(stage.getWidth(), stage.getHeight());
        if (!isAbout(now, given)) {
            designed = scaled(now, 100.0 / percentBefore);
        }
        ScreenArea screen = ScreenArea.of(stage);
        given = cut(scaled(designed, percent / 100.0), screen.usable(), percent);
        stage.setWidth(given.getWidth());
        stage.setHeight(given.getHeight());
        if (stage.isShowing()) {
            SteadyPlace.of(stage).keepIn(screen);
        }
    }

    /** The size cut to the screen; a window that loses height gets room for its scroll bar. */
    static Dimension2D cut(Dimension2D wanted, Rectangle2D room, int percent) {
        double bar = wanted.getHeight() > room.getHeight() ? SCROLL_BAR * percent / 100.0 : 0;
        return new Dimension2D(
                Math.min(Math.ceil(wanted.getWidth() + bar), room.getWidth()),
                Math.min(Math.ceil(wanted.getHeight()), room.getHeight()));
    }

    /** Desktops round sizes to whole pixels. */
    private static boolean isAbout(Dimension2D size, Dimension2D other) {
        return Math.abs(size.getWidth() - other.getWidth()) < 2 && Math.abs(size.getHeight() - other.getHeight()) < 2;
    }

    private static Dimension2D scaled(Dimension2D size, double factor) {
        return new Dimension2D(size.getWidth() * factor, size.getHeight() * factor);
    }

    void close() {
        storing.cancel();
    }

    /** Moves a window that has its scene to its stored place, or to the middle; unless it is shown already. */
    static void put(Stage stage, Settings settings) {
        if (stage.isShowing()) {
            return;
        }
        Optional<Rectangle2D> stored = settings.window().flatMap(place -> fit(place, screens()));
        stored.ifPresent(place -> {
            stage.setWidth(place.getWidth());
            stage.setHeight(place.getHeight());
        });
        Point2D corner = stored.map(place -> new Point2D(place.getMinX(), place.getMinY()))
                .orElseGet(() -> middle(stage.getScene()));
        stage.setX(corner.getX());
        stage.setY(corner.getY());
    }

    private static Point2D middle(Scene contents) {
        Rectangle2D size = new Rectangle2D(0, 0, contents.getWidth(), contents.getHeight());
        return ScreenArea.of(Screen.getPrimary()).middle(size);
    }

    private void store() {
        if (stage.isShowing() && !stage.isIconified() && !stage.isMaximized() && stage.getWidth() >= 1) {
            WindowPlace place = new WindowPlace(
                    (int) stage.getX(), (int) stage.getY(), (int) stage.getWidth(), (int) stage.getHeight());
            settings.change(chosen -> chosen.withWindow(place));
        }
    }

    private static List<Rectangle2D> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }
}
