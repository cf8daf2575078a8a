package org.presencemonitor.ui.control;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Keeps a window where it belongs. A window manager that takes over a new window while JavaFX still moves it may leave
 * it in a corner, its title bar under a panel; and panels and screens come and go. What the user has done to the window
 * later stays, as long as it is on a screen. On the FX thread.
 */
public final class SteadyPlace {
    /** A window that is being moved is judged once it has stopped for this time. */
    private static final Duration STOPPED = Duration.millis(80);
    /** A window manager is done with a new window by then. */
    private static final Duration TAKEN_OVER = Duration.millis(1500);
    /** More than the borders that a window manager puts around a window. */
    private static final double TOLERANCE = 48;
    /** A window manager that tiles has its own idea of the place. */
    private static final int ATTEMPTS = 3;

    private final Stage stage;
    private final PauseTransition stopped = new PauseTransition(STOPPED);
    private final PauseTransition holding = new PauseTransition(TAKEN_OVER);
    private final InvalidationListener moved = observable -> moved();
    private final InvalidationListener shown = observable -> shown();
    private final InvalidationListener screens = observable -> screensChanged();
    private Point2D home = Point2D.ZERO;
    private ScreenArea area;
    private boolean held;
    private int attempts;

    /** That of a window, which from then on keeps the place that it has whenever it is shown. */
    public static SteadyPlace of(Stage stage) {
        return (SteadyPlace) stage.getProperties().computeIfAbsent(SteadyPlace.class, key -> new SteadyPlace(stage));
    }

    private SteadyPlace(Stage stage) {
        this.stage = stage;
        area = ScreenArea.of(stage);
        stopped.setOnFinished(event -> judge());
        holding.setOnFinished(event -> {
            // On a busy machine nothing has been judged before.
            judge();
            held = false;
        });
        sides().forEach(side -> side.addListener(moved));
        stage.showingProperty().addListener(shown);
        Screen.getScreens().addListener(screens);
    }

    /** Leaves the window alone from now on. */
    public void close() {
        stopped.stop();
        holding.stop();
        sides().forEach(side -> side.removeListener(moved));
        stage.showingProperty().removeListener(shown);
        Screen.getScreens().removeListener(screens);
    }

    private List<ReadOnlyDoubleProperty> sides() {
        return List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty());
    }

    /** Moves the window into a screen. */
    public void keepIn(ScreenArea screen) {
        screen.keep(stage);
        home = new Point2D(stage.getX(), stage.getY());
        area = screen;
    }

    private void shown() {
        if (stage.isShowing()) {
            home = new Point2D(stage.getX(), stage.getY());
            area = ScreenArea.of(stage);
            hold();
        } else {
            stopped.stop();
            holding.stop();
        }
    }

    private void hold() {
        held = true;
        attempts = ATTEMPTS;
        stopped.playFromStart();
        holding.playFromStart();
    }

    private void moved() {
        if (stage.isShowing()) {
            stopped.playFromStart();
        }
    }

    private void judge() {
        if (!isPlaced()) {
            return;
        }
        Point2D now = new Point2D(stage.getX(), stage.getY());
        if (!held) {
            home = now;
            area = ScreenArea.of(stage);
            return;
        }
        cutToScreen();
        Point2D wanted = area.corner(windowAt(home));
        boolean away = wanted.distance(now) > TOLERANCE;
        boolean sticksOut = !ScreenArea.isSeenWhole(windowAt(now)) && ScreenArea.isSeenWhole(windowAt(wanted));
        if ((away || sticksOut) && attempts > 0) {
            attempts--;
            stage.setX(wanted.getX());
            stage.setY(wanted.getY());
        }
    }

    private Rectangle2D windowAt(Point2D corner) {
        return new Rectangle2D(corner.getX(), corner.getY(), stage.getWidth(), stage.getHeight());
    }

    /** Only now the size of the window's borders is known. */
    private void cutToScreen() {
        Rectangle2D usable = area.usable();
        if (stage.getWidth() > usable.getWidth()) {
            stage.setWidth(usable.getWidth());
        }
        if (stage.getHeight() > usable.getHeight()) {
            stage.setHeight(usable.getHeight());
        }
    }

    private void screensChanged() {
        if (!isPlaced()) {
            return;
        }
        Rectangle2D window = windowAt(home);
        boolean inTheMiddle = home.distance(area.middle(window)) <= TOLERANCE;
        area = ScreenArea.of(window);
        if (inTheMiddle) {
            home = area.middle(window);
        } else if (!ScreenArea.isSeenWhole(window)) {
            home = area.corner(window);
        }
        hold();
    }

    private boolean isPlaced() {
        return stage.isShowing() && !stage.isIconified() && !stage.isMaximized();
    }
}
