package org.presencemonitor.ui;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.WindowPlace;

/** Remembers where the window stands, and puts it there again if that place still exists. On the FX thread. */
final class Placement {
    /** A window that is being dragged is stored when it rests. */
    private static final Duration RESTS_AFTER = Duration.ofMillis(500);
    /** What must be within a screen for the user to get hold of the window: part of its title bar. */
    private static final double GRIP_WIDTH = 64;

    private static final double GRIP_HEIGHT = 24;

    private final Stage stage;
    private final LiveSettings settings;
    private final Ticker resting;

    Placement(Stage stage, LiveSettings settings, ScheduledExecutorService scheduler) {
        this.stage = stage;
        this.settings = settings;
        this.resting = new Ticker(scheduler, this::remember);
        settings.current().window().flatMap(place -> fit(place, screens())).ifPresent(this::put);
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(side -> side.addListener(observable -> resting.wakeAfter(RESTS_AFTER)));
    }

    /**
     * Where to put a window that was there: its size cut to the screen it is on, the title bar within reach.
     *
     * @param screens the parts of the screens that windows may use
     * @return empty when the place is on no screen
     */
    static Optional<Rectangle2D> fit(WindowPlace place, List<Rectangle2D> screens) {
        Rectangle2D title = new Rectangle2D(place.x(), place.y(), place.width(), GRIP_HEIGHT);
        return screens.stream()
                .filter(screen -> shared(title, screen).isPresent())
                .max(Comparator.comparingDouble(
                        screen -> shared(title, screen).map(Rectangle2D::getWidth).orElse(0.0)))
                .map(screen -> new Rectangle2D(
                        place.x(),
                        Math.max(place.y(), screen.getMinY()),
                        Math.min(place.width(), screen.getWidth()),
                        Math.min(place.height(), screen.getHeight())));
    }

    /** Empty when it is too little to get hold of. */
    private static Optional<Rectangle2D> shared(Rectangle2D title, Rectangle2D screen) {
        double left = Math.max(title.getMinX(), screen.getMinX());
        double right = Math.min(title.getMaxX(), screen.getMaxX());
        double top = Math.max(title.getMinY(), screen.getMinY());
        double bottom = Math.min(title.getMaxY(), screen.getMaxY());
        return right - left >= GRIP_WIDTH && bottom - top >= GRIP_HEIGHT / 2
                ? Optional.of(new Rectangle2D(left, top, right - left, bottom - top))
                : Optional.empty();
    }

    /** The largest that a window may be where this one is. */
    Rectangle2D room() {
        if (!stage.isShowing()) {
            return Screen.getPrimary().getVisualBounds();
        }
        return Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    /** Makes the window larger or smaller by that factor, as far as its screen has room. */
    void grow(double factor) {
        if (Double.isNaN(stage.getWidth()) || stage.isMaximized()) {
            return;
        }
        Rectangle2D room = room();
        stage.setWidth(Math.min(stage.getWidth() * factor, room.getWidth()));
        stage.setHeight(Math.min(stage.getHeight() * factor, room.getHeight()));
        stage.setX(Math.clamp(stage.getX(), room.getMinX(), room.getMaxX() - stage.getWidth()));
        stage.setY(Math.clamp(stage.getY(), room.getMinY(), room.getMaxY() - stage.getHeight()));
    }

    void close() {
        resting.rest();
    }

    private void put(Rectangle2D place) {
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
    }

    private void remember() {
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
