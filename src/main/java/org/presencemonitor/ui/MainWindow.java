package org.presencemonitor.ui;

import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.texts.Phrase;

/** The window itself. Everything here runs on the FX thread and none of it waits. */
final class MainWindow {
    /** With a title bar of 40 pixels the window is 428 × 736. */
    private static final double WIDTH = 428;

    private static final double HEIGHT = 696;
    private static final double MIN_WIDTH = 400;
    private static final double MIN_HEIGHT = 480;
    private static final String STYLESHEET =
            Objects.requireNonNull(MainWindow.class.getResource("theme.css")).toExternalForm();

    private final Stage stage;
    private final WindowParts parts;
    private final StatusView status;
    private final Optional<SimulatorTab> simulator;
    private final Frame frame;
    private final NoTrayNotice notice;
    private final StackPane root;
    private final Ticker ticker;
    private final WindowIcons icons = new WindowIcons();
    private final ChangeListener<ColorScheme> schemeListener = (property, before, now) -> wear(now);
    private Optional<StatusFeed.Moment> moment = Optional.empty();
    private Optional<StatusIcon> icon = Optional.empty();

    MainWindow(Stage stage, WindowParts parts) {
        this.stage = stage;
        this.parts = parts;
        this.status = new StatusView(parts.texts(), this::ask);
        this.simulator = parts.simulator().map(controls -> new SimulatorTab(controls, parts, this::chooseFile));
        this.frame = new Frame(parts.texts(), parts.sourceMark(), pages(), parts.host()::choose);
        this.notice = new NoTrayNotice(parts.texts(), this::explainedQuit);
        this.root = new StackPane(frame, notice);
        // Under the notice no key may reach the buttons.
        frame.disableProperty().bind(notice.visibleProperty());
        notice.visibleProperty().addListener(property -> status.focusPrimary());
        this.ticker = new Ticker(parts.scheduler(), this::render);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().add(STYLESHEET);
        scene.getAccelerators().putAll(keys());
        stage.setScene(scene);
        stage.setTitle(parts.texts().say(Phrase.WINDOW_TITLE));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setOnCloseRequest(this::closing);
        stage.showingProperty().addListener(property -> render());
        stage.iconifiedProperty().addListener(property -> render());
        dress();
    }

    void show(StatusFeed.Moment next) {
        moment = Optional.of(next);
        render();
    }

    /**
     * Shows the window and brings it to the front.
     *
     * @param drawn called once its contents have been laid out for the next frame
     */
    void raise(Runnable drawn) {
        boolean first = !stage.isShowing();
        stage.show();
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        if (first) {
            status.focusPrimary();
        }
        afterNextPulse(drawn);
    }

    private void afterNextPulse(Runnable work) {
        Scene scene = stage.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                // Behind the frame that this pulse paints.
                Platform.runLater(work);
            }
        });
        Platform.requestNextPulse();
    }

    void close() {
        Platform.getPreferences().colorSchemeProperty().removeListener(schemeListener);
        simulator.ifPresent(SimulatorTab::close);
        stage.close();
    }

    Scene scene() {
        return stage.getScene();
    }

    /** In the order of their tabs. */
    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        pages.add(new Page("tab-status", parts.texts().say(Phrase.TAB_STATUS), status, status::focusPrimary));
        simulator.map(SimulatorTab::page).ifPresent(pages::add);
        return pages;
    }

    private Optional<File> chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("YAML", "*.yaml", "*.yml"));
        return Optional.ofNullable(chooser.showOpenDialog(stage));
    }

    private void render() {
        boolean seen = stage.isShowing() && !stage.isIconified();
        simulator.ifPresent(tab -> tab.seen(seen));
        moment.ifPresent(now -> render(now, seen));
    }

    private void render(StatusFeed.Moment now, boolean seen) {
        if (!seen) {
            ticker.rest();
            status.rest();
            return;
        }
        Instant time = parts.clock().instant();
        StatusViewModel model = StatusViewModel.of(now.presence(), now.recent(), time, parts.texts());
        frame.show(now.clients(), now.presence().provider());
        status.show(model);
        showIcon(model.hero().icon());
        ticker.wakeAfter(model.untilNextTick(time));
    }

    private void showIcon(StatusIcon next) {
        if (!icon.equals(Optional.of(next))) {
            icon = Optional.of(next);
            stage.getIcons().setAll(icons.of(next));
        }
    }

    private void ask(Command command) {
        Commands commands = parts.commands();
        // How it goes and ends arrives as snapshots.
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
        keys.put(
                new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                this::signOut);
        for (int page = 0; page < frame.pages(); page++) {
            int index = page;
            KeyCode digit = KeyCode.valueOf("DIGIT" + (page + 1));
            keys.put(new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN), () -> open(index));
        }
        return keys;
    }

    private void signOut() {
        boolean sensible = moment.filter(
                        m -> m.presence().whyNot(Command.SIGN_OUT).isEmpty())
                .isPresent();
        if (sensible && !frame.isDisabled()) {
            ask(Command.SIGN_OUT);
        }
    }

    /** Opens a page, unless a notice lies over the window. */
    void open(int page) {
        if (!frame.isDisabled()) {
            frame.open(page);
        }
    }

    private void closing(WindowEvent event) {
        event.consume();
        if (parts.host().trayVisible()) {
            stage.hide();
        } else if (parts.host().noTrayExplained()) {
            parts.host().quit();
        } else {
            notice.open();
        }
    }

    private void explainedQuit() {
        parts.host().noTrayWasExplained();
        parts.host().quit();
    }

    private void dress() {
        if (parts.theme() == Theme.SYSTEM) {
            Platform.getPreferences().colorSchemeProperty().addListener(schemeListener);
            wear(Platform.getPreferences().getColorScheme());
        } else {
            wear(parts.theme() == Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT);
        }
    }

    private void wear(ColorScheme scheme) {
        root.getStyleClass().remove("dark");
        if (scheme == ColorScheme.DARK) {
            root.getStyleClass().add("dark");
        }
    }
}
