package org.presencemonitor.ui.control;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Theme;

/** A window's colours, text size and motion; follows the system until it is closed. On the FX thread. */
public final class WindowTheme {
    private static final String STYLESHEET = Objects.requireNonNull(
                    WindowTheme.class.getResource("/org/presencemonitor/ui/theme.css"))
            .toExternalForm();
    private static final String DARK = "dark";
    private static final String STILL = "still";

    private final Scene scene;
    private final Zoom zoom;
    private final InvalidationListener system = observable -> update();
    private final ListChangeListener<Window> windows = this::windowsChanged;
    private final ObservableValue<Boolean> reducedMotion;
    private DisplaySettings look = DisplaySettings.DEFAULT;
    private boolean dark;

    /** Follows the system for a scene whose root is that zoom. */
    public WindowTheme(Scene scene, Zoom zoom) {
        this.scene = scene;
        this.zoom = zoom;
        Platform.Preferences preferences = Platform.getPreferences();
        preferences.colorSchemeProperty().addListener(system);
        reducedMotion = reducedMotion(scene);
        reducedMotion.addListener(system);
        Window.getWindows().addListener(windows);
    }

    public void apply(DisplaySettings next) {
        look = next;
        update();
    }

    /** Stops following the system. */
    public void close() {
        Platform.Preferences preferences = Platform.getPreferences();
        preferences.colorSchemeProperty().removeListener(system);
        reducedMotion.removeListener(system);
        Window.getWindows().removeListener(windows);
    }

    /** Whether animations are allowed in this node's scene. */
    static boolean mayMove(Node node) {
        return node.getScene() != null
                && !node.getScene().getRoot().getStyleClass().contains(STILL);
    }

    /** The system's preference; always false with a JavaFX before 25, such as runs on Java 21. */
    private static ObservableValue<Boolean> reducedMotion(Scene scene) {
        try {
            return scene.getPreferences().reducedMotionProperty();
        } catch (NoSuchMethodError older) {
            return new ReadOnlyBooleanWrapper(false);
        }
    }

    private void update() {
        Platform.Preferences preferences = Platform.getPreferences();
        dark = look.theme() == Theme.SYSTEM
                ? preferences.getColorScheme() == ColorScheme.DARK
                : look.theme() == Theme.DARK;
        setStyle(scene.getRoot(), DARK, dark);
        setStyle(scene.getRoot(), STILL, look.lessMotion() || reducedMotion.getValue());
        zoom.to(look.textSize());
        scene.getStylesheets().setAll(STYLESHEET, popups(look.textSize()));
    }

    /** A menu or a tooltip of this window has its own root, which needs the colours as well. */
    private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getAddedSubList()) {
                if (window instanceof PopupWindow popup && Objects.equals(popup.getOwnerWindow(), scene.getWindow())) {
                    setStyle(popup.getScene().getRoot(), DARK, dark);
                }
            }
        }
    }

    private static void setStyle(Parent root, String style, boolean on) {
        root.getStyleClass().remove(style);
        if (on) {
            root.getStyleClass().add(style);
        }
    }

    /** Menus and tooltips are separate windows, which the zoom does not reach. */
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
