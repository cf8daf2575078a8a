package org.presencemonitor.ui.settings;

import java.io.File;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.ui.control.Coalescer;
import org.presencemonitor.ui.control.FocusedControl;
import org.presencemonitor.ui.control.ScreenArea;
import org.presencemonitor.ui.control.SteadyPlace;
import org.presencemonitor.ui.control.WindowTheme;
import org.presencemonitor.ui.control.Zoom;

/** The settings in a separate window. Each change is applied at once, without a button to confirm. On the FX thread. */
public final class SettingsWindow {
    private static final double WIDTH = 428;
    /** A window has whole pixels: its contents may be that much narrower, and a line of text more. */
    private static final double ROUNDED = 2;
    /** Estimated height of the title bar; known exactly only once the window is shown. */
    private static final double TITLE_BAR = 32;

    private final Stage owner;
    private final LiveSettings live;
    private final Supplier<Texts> texts;
    private final InstantSource clock;
    private final SettingsHost host;
    private final BooleanSupplier simulated;
    private final Function<Window, Optional<File>> chooseFile;
    private final Runnable quit;
    private Optional<Open> open = Optional.empty();

    /**
     * Shows nothing yet.
     *
     * @param texts gives the texts of the language chosen now
     * @param simulated whether there is a simulated client now
     * @param chooseFile asks for a registry file above a window
     * @param quit ends the program
     */
    public SettingsWindow(
            Stage owner,
            LiveSettings live,
            Supplier<Texts> texts,
            InstantSource clock,
            SettingsHost host,
            BooleanSupplier simulated,
            Function<Window, Optional<File>> chooseFile,
            Runnable quit) {
        this.owner = owner;
        this.live = live;
        this.texts = texts;
        this.clock = clock;
        this.host = host;
        this.simulated = simulated;
        this.chooseFile = chooseFile;
        this.quit = quit;
    }

    /** Shows the window, or brings it to the front. */
    public void raise() {
        Open window = open.orElseGet(Open::new);
        open = Optional.of(window);
        window.raise();
    }

    /** Shows other clients, where the window is open. */
    public void rebuild() {
        open.ifPresent(window -> window.rebuild(live.current()));
    }

    public void close() {
        open.ifPresent(Open::close);
        open = Optional.empty();
    }

    /** Empty while the window is closed. */
    public Optional<Scene> scene() {
        return open.map(window -> window.stage.getScene());
    }

    private final class Open {
        private final Stage stage = new Stage();
        private final SteadyPlace place = SteadyPlace.of(stage);
        private final ScrollPane body = new ScrollPane();
        private final Zoom zoom = new Zoom(body);
        private final WindowTheme theme;
        private final Subscription subscription;
        private final Subscription looking;
        private Optional<SourcesState> sources = Optional.empty();
        private Language language;
        private SettingsView view;
        /** The height for which the window has been sized. */
        private double contents;

        Open() {
            body.setFitToWidth(true);
            body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            body.setFocusTraversable(false);
            Settings now = live.current();
            language = now.look().language();
            view = build();
            Scene scene = new Scene(zoom);
            scene.getAccelerators().putAll(keys());
            theme = new WindowTheme(scene, zoom);
            stage.setScene(scene);
            stage.getIcons().setAll(owner.getIcons());
            show(now);
            subscription = live.subscribe(new Coalescer<>(Platform::runLater, this::changed)::offer);
            looking = host.sources().subscribe(new Coalescer<SourcesState>(Platform::runLater, this::show)::offer);
            stage.setOnHidden(event -> close());
        }

        void raise() {
            view.read();
            boolean first = !stage.isShowing();
            if (first) {
                ScreenArea screen = ScreenArea.of(owner);
                size(screen);
                screen.center(stage);
            }
            stage.show();
            if (first) {
                // Only now the size of the window's borders is known.
                resize();
            }
            if (stage.isIconified()) {
                // Would otherwise ask for the keyboard as well, and with no time.
                stage.setIconified(false);
            }
            stage.toFront();
            stage.requestFocus();
            if (first) {
                view.focusFirst();
            }
        }

        void close() {
            subscription.close();
            looking.close();
            theme.close();
            place.close();
            open = Optional.empty();
            stage.close();
        }

        private SettingsView build() {
            SettingsView built =
                    new SettingsView(texts.get(), live::change, host, () -> chooseFile.apply(stage), this::resize);
            body.setContent(built);
            built.heightProperty().addListener(height -> grown(built.getHeight()));
            stage.setTitle(texts.get().say(Phrase.SETTINGS_TITLE));
            return built;
        }

        private void changed(Settings next) {
            double before = zoom.factor();
            if (next.look().language() == language) {
                show(next);
            } else {
                language = next.look().language();
                rebuild(next);
            }
            if (zoom.factor() != before) {
                resize();
            }
        }

        private void show(Settings settings) {
            theme.apply(settings.look());
            view.show(SettingsViewModel.of(
                    settings, simulated.getAsBoolean(), host.clients(), texts.get(), clock.instant()));
        }

        private void show(SourcesState state) {
            sources = Optional.of(state);
            view.show(state);
            resize();
        }

        /** Other words, or other clients: the focus, the place and an open question stay. */
        private void rebuild(Settings next) {
            SettingsView before = view;
            Optional<FocusedControl> focused = FocusedControl.of(stage.getScene());
            double scrolled = body.getVvalue();
            view = build();
            show(next);
            sources.ifPresent(view::show);
            view.takeOver(before);
            body.applyCss();
            body.layout();
            body.setVvalue(scrolled);
            focused.ifPresent(control -> control.restore(stage.getScene()));
        }

        /** A row that has come without a word of it must not need a scroll bar. */
        private void grown(double height) {
            if (height > contents + 1) {
                Platform.runLater(this::resize);
            }
        }

        private void resize() {
            if (stage.isShowing()) {
                ScreenArea screen = ScreenArea.of(stage);
                size(screen);
                place.keepIn(screen);
            }
        }

        /** As wide as the main window at this text size, as high as the contents, and no larger than the screen. */
        private void size(ScreenArea screen) {
            Rectangle2D room = screen.usable();
            zoom.applyCss();
            double sides =
                    stage.isShowing() ? stage.getWidth() - stage.getScene().getWidth() : 0;
            double width = Math.min(WIDTH * zoom.factor() + sides, room.getWidth());
            double frame =
                    stage.isShowing() ? stage.getHeight() - stage.getScene().getHeight() : TITLE_BAR;
            contents = view.prefHeight(WIDTH - ROUNDED);
            double height = contents * zoom.factor() + frame;
            stage.setWidth(width);
            stage.setHeight(Math.min(Math.ceil(height) + 1, room.getHeight()));
        }

        private Map<KeyCombination, Runnable> keys() {
            Map<KeyCombination, Runnable> keys = new HashMap<>();
            keys.put(new KeyCodeCombination(KeyCode.ESCAPE), stage::hide);
            keys.put(new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN), stage::hide);
            keys.put(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN), quit);
            return keys;
        }
    }
}
