package org.presencemonitor.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.thread.Debounced;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.Moment;
import org.presencemonitor.ui.control.Coalescer;
import org.presencemonitor.ui.control.FocusedControl;
import org.presencemonitor.ui.control.WindowTheme;
import org.presencemonitor.ui.control.Zoom;
import org.presencemonitor.ui.settings.SettingsWindow;
import org.presencemonitor.ui.status.StatusViewModel;

/** The window itself. On the FX thread; no method blocks. */
final class MainWindow {
    /** With a title bar of 40 pixels the window is 428 × 736. */
    private static final double WIDTH = 428;

    private static final double HEIGHT = 696;
    /** Estimated; known only once the window is shown. */
    private static final double TITLE_BAR = 32;

    /** With the Simulator tab, which comes and goes with what is watched. */
    private static final int MOST_PAGES = 3;

    private static final double MIN_WIDTH = 400;
    private static final double MIN_HEIGHT = 480;

    private final Stage stage;
    private WindowDependencies parts;
    private final StackPane root = new StackPane();
    private final WindowTheme theme;
    private final Placement placement;
    private final SettingsWindow settings;
    private final Subscription subscription;
    private final Debounced ticker;
    private final WindowIcons icons;
    private DisplaySettings look;
    private boolean raised;
    private WindowContents contents;
    private Optional<StatusFeed.States> states = Optional.empty();

    MainWindow(Stage stage, WindowDependencies parts) {
        this.stage = stage;
        this.parts = parts;
        this.icons = new WindowIcons(stage, parts.scheduler());
        this.ticker = new Debounced(parts.scheduler(), Platform::runLater);
        this.look = parts.settings().current().look();
        contents = makeContents(Optional.empty());
        fill();
        Zoom zoom = new Zoom(root);
        Scene scene = sceneOf(stage, zoom, look);
        scene.getAccelerators().putAll(keys());
        this.placement = new Placement(stage, parts.settings(), parts.scheduler());
        this.theme = new WindowTheme(scene, zoom);
        theme.apply(look);
        setMinSize();
        this.settings = new SettingsWindow(
                stage,
                parts.settings(),
                parts::texts,
                parts.clock(),
                parts.host(),
                () -> this.parts.simulator().isPresent(),
                above -> new FileDialogs(above).chooseRegistry(),
                parts.host()::quit);
        this.subscription = parts.settings().subscribe(new Coalescer<>(Platform::runLater, this::changed)::offer);
        stage.setOnCloseRequest(this::closing);
        stage.showingProperty().addListener(property -> shownOrHidden());
        stage.iconifiedProperty().addListener(property -> shownOrHidden());
        stage.focusedProperty().addListener(property -> reportSight());
        reportSight();
    }

    private WindowContents makeContents(Optional<WindowContents> before) {
        return new WindowContents(parts, new FileDialogs(stage), this::ask, this::openSettings, this::render, before);
    }

    /** Puts contents into the stage's scene, which is made in the window's size when the stage has none. */
    static Scene sceneOf(Stage stage, Zoom contents, DisplaySettings look) {
        if (stage.getScene() == null) {
            Dimension2D wanted = new Dimension2D(WIDTH * look.textSize() / 100, HEIGHT * look.textSize() / 100);
            Dimension2D size = Placement.cut(wanted, roomForContents(), look.textSize());
            stage.setScene(new Scene(contents, size.getWidth(), size.getHeight()));
        } else {
            stage.getScene().setRoot(contents);
        }
        return stage.getScene();
    }

    private static Rectangle2D roomForContents() {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        // A window manager may overhear a request for less, made when it has just put its title bar around the window.
        double height = Math.max(1, room.getHeight() - TITLE_BAR);
        return new Rectangle2D(room.getMinX(), room.getMinY(), room.getWidth(), height);
    }

    private void fill() {
        contents.putInto(root);
        stage.setTitle(parts.texts().say(Phrase.WINDOW_TITLE));
    }

    private void changed(Settings chosen) {
        DisplaySettings before = look;
        look = chosen.look();
        theme.apply(look);
        if (look.language() != before.language()) {
            rebuild();
        }
        if (look.textSize() != before.textSize()) {
            // Setting another minimum size would already resize the window; it has to grow from its present size.
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            placement.grow(before.textSize(), look.textSize());
            setMinSize();
        }
        render();
    }

    /** Other words, or other clients: what the user has opened, chosen, typed and scrolled to stays. */
    private void rebuild() {
        WindowContents before = contents;
        Optional<FocusedControl> focused = FocusedControl.of(scene());
        contents = makeContents(Optional.of(before));
        fill();
        render();
        contents.takeOver(before);
        focused.ifPresent(control -> control.restore(scene()));
        if (before.explainsNoTray()) {
            contents.explainNoTray();
        }
    }

    private void setMinSize() {
        Rectangle2D room = placement.room();
        stage.setMinWidth(Math.min(MIN_WIDTH * look.textSize() / 100, room.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT * look.textSize() / 100, room.getHeight()));
    }

    /** Shows the settings, or brings them to the front. */
    void openSettings() {
        settings.raise();
    }

    /** Shows states of those parts, which take the place of the parts before where they are others. */
    void watch(WindowDependencies of, StatusFeed.States next) {
        if (!of.equals(parts)) {
            parts = of;
            states = Optional.of(next);
            rebuild();
            settings.rebuild();
        }
        show(next);
    }

    void show(StatusFeed.States next) {
        states = Optional.of(next);
        contents.update(next);
        render();
    }

    /** Shows the window, brings it to the front, and calls back after the next frame. */
    void raise(Runnable drawn) {
        boolean first = !raised;
        raised = true;
        stage.show();
        if (stage.isIconified()) {
            // Would otherwise ask for the keyboard as well, and with no time.
            stage.setIconified(false);
        }
        stage.toFront();
        stage.requestFocus();
        if (first) {
            contents.focusPrimary();
            parts.host().clientToAskAbout().thenAccept(found -> Platform.runLater(() -> found.ifPresent(this::ask)));
        }
        afterNextPulse(stage.getScene(), drawn);
    }

    /** Never twice, whether it is answered or not. */
    private void ask(FoundClient found) {
        contents.ask(found);
        parts.host().clientWasAskedAbout();
    }

    /** Runs work on the FX thread after the next frame. */
    static void afterNextPulse(Scene scene, Runnable work) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                // After the frame that this pulse renders.
                Platform.runLater(work);
            }
        });
        Platform.requestNextPulse();
    }

    void close() {
        subscription.close();
        settings.close();
        placement.close();
        theme.close();
        contents.close();
        stage.close();
    }

    SettingsWindow settings() {
        return settings;
    }

    Scene scene() {
        return stage.getScene();
    }

    private boolean isSeen() {
        return stage.isShowing() && !stage.isIconified();
    }

    private void shownOrHidden() {
        reportSight();
        render();
    }

    /** JavaFX does not report that a window loses the focus by being hidden or minimised. */
    private void reportSight() {
        boolean seen = isSeen();
        parts.host().windowSeen(seen);
        parts.host().windowInFront(seen && stage.isFocused());
    }

    private void render() {
        boolean seen = isSeen();
        contents.seen(seen);
        states.filter(now -> seen).ifPresentOrElse(this::render, ticker::cancel);
    }

    private void render(StatusFeed.States now) {
        Moment time = parts.clock().now();
        StatusViewModel model = StatusViewModel.of(now.presence(), now.recent(), time, parts.texts());
        contents.draw(now, model);
        icons.show(model.hero().icon());
        ticker.schedule(model.untilNextTick(time), this::render);
    }

    private void ask(Command command) {
        Commands commands = parts.commands();
        // Progress and result arrive as snapshots.
        Future<?> unused = switch (command) {
            case START -> commands.start();
            case SIGN_IN -> commands.signIn();
            case SIGN_OUT -> commands.signOut();
            case LOG_OFF -> commands.logOff();
            case SET_STATUS -> throw new IllegalArgumentException("No button sets the status");
        };
    }

    private Map<KeyCombination, Runnable> keys() {
        Map<KeyCombination, Runnable> keys = new HashMap<>();
        keys.put(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN), parts.host()::quit);
        keys.put(SettingsButton.KEY, this::openSettings);
        keys.put(
                new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                this::signOut);
        keys.put(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), () -> contents.openSearch());
        for (int page = 0; page < MOST_PAGES; page++) {
            int index = page;
            KeyCode digit = KeyCode.valueOf("DIGIT" + (page + 1));
            keys.put(new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN), () -> open(index));
        }
        return keys;
    }

    private void signOut() {
        boolean sensible = states.filter(
                        m -> m.presence().whyNot(Command.SIGN_OUT).isEmpty())
                .isPresent();
        if (sensible && contents.isInReach()) {
            ask(Command.SIGN_OUT);
        }
    }

    /** Opens a page, unless the notice covers the window. */
    void open(int page) {
        contents.open(page);
    }

    private void closing(WindowEvent event) {
        event.consume();
        if (parts.host().trayVisible()) {
            stage.hide();
        } else if (parts.host().noTrayExplained()) {
            parts.host().quit();
        } else {
            contents.explainNoTray();
        }
    }
}
