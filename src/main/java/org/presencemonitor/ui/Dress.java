package org.presencemonitor.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.presencemonitor.settings.Look;
import org.presencemonitor.settings.Theme;

/**
 * A window's colours, text size and motion, as the user and the system want them now; it follows both while the window
 * exists. On the FX thread.
 */
final class Dress {
    private static final String STYLESHEET =
            Objects.requireNonNull(Dress.class.getResource("theme.css")).toExternalForm();
    private static final String DARK = "dark";
    private static final String STILL = "still";

    private final Scene scene;
    private final Zoom zoom;
    private final InvalidationListener system = observable -> apply();
    private Look look = Look.DEFAULT;

    /** Dresses a scene whose root is that zoom. */
    Dress(Scene scene, Zoom zoom) {
        this.scene = scene;
        this.zoom = zoom;
        Platform.Preferences preferences = Platform.getPreferences();
        preferences.colorSchemeProperty().addListener(system);
        preferences.reducedMotionProperty().addListener(system);
    }

    void wear(Look next) {
        look = next;
        apply();
    }

    /** Lets go of the system. */
    void close() {
        Platform.Preferences preferences = Platform.getPreferences();
        preferences.colorSchemeProperty().removeListener(system);
        preferences.reducedMotionProperty().removeListener(system);
    }

    /** Whether something may move where this node is. */
    static boolean mayMove(Node node) {
        return node.getScene() != null
                && !node.getScene().getRoot().getStyleClass().contains(STILL);
    }

    private void apply() {
        Platform.Preferences preferences = Platform.getPreferences();
        boolean dark = look.theme() == Theme.SYSTEM
                ? preferences.getColorScheme() == ColorScheme.DARK
                : look.theme() == Theme.DARK;
        turn(DARK, dark);
        turn(STILL, look.lessMotion() || preferences.isReducedMotion());
        zoom.to(look.textSize());
        scene.getStylesheets().setAll(STYLESHEET, popups(look.textSize()));
    }

    private void turn(String style, boolean on) {
        scene.getRoot().getStyleClass().remove(style);
        if (on) {
            scene.getRoot().getStyleClass().add(style);
        }
    }

    /** Menus and tooltips are windows of their own, which the zoom does not reach. */
    private static String popups(int percent) {
        String css = String.format(
                Locale.ROOT,
                ".tooltip { -fx-font-size: %1$.2fpx; -fx-max-width: %2$.0fpx; } "
                        + ".context-menu, .combo-box-popup { -fx-font-size: %3$.2fpx; }",
                0.12 * percent,
                3.2 * percent,
                0.13 * percent);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
