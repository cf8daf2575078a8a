package org.presencemonitor.ui;

import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.Look;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/** The window itself. Everything here runs on the FX thread and none of it waits. */
final class MainWindow {
    /** With a title bar of 40 pixels the window is 428 × 736. */
    private static final double WIDTH = 428;

    private static final double HEIGHT = 696;
    private static final double MIN_WIDTH = 400;
    private static final double MIN_HEIGHT = 480;
    /** The place of its tab. */
    private static final int ACTIVITY = 1;
    /** The name of an exported file, until its user gives it another. */
    private static final String EXPORTED = "activity";

    private final Stage stage;
    private final WindowParts parts;
    private final StackPane root = new StackPane();
    private final Dress dress;
    private final Placement placement;
    private final SettingsWindow settings;
    private final LiveSettings.Subscription subscription;
    private final Ticker ticker;
    private final WindowIcons icons;
    private Look look;
    private boolean raised;
    private StatusView status;
    private TodayView today;
    private Later<ActivityTab> activity;
    private Optional<Later<SimulatorTab>> simulator;
    private Frame frame;
    private NoTrayNotice notice;
    private Optional<StatusFeed.Moment> moment = Optional.empty();

    MainWindow(Stage stage, WindowParts parts) {
        this.stage = stage;
        this.parts = parts;
        this.icons = new WindowIcons(stage, parts.scheduler());
        this.ticker = new Ticker(parts.scheduler(), this::render);
        this.look = parts.settings().current().look();
        build();
        Zoom zoom = new Zoom(root);
        Scene scene = sceneOf(stage, zoom, look);
        scene.getAccelerators().putAll(keys());
        this.placement = new Placement(stage, parts.settings(), parts.scheduler());
        this.dress = new Dress(scene, zoom);
        dress.wear(look);
        keepLegible();
        this.settings = new SettingsWindow(stage, parts);
        this.subscription = parts.settings().subscribe(new Coalescer<>(Platform::runLater, this::changed)::offer);
        stage.setOnCloseRequest(this::closing);
        stage.showingProperty().addListener(property -> shownOrHidden());
        stage.iconifiedProperty().addListener(property -> shownOrHidden());
        parts.host().windowSeen(isSeen());
        stage.focusedProperty().addListener((property, was, is) -> parts.host().windowInFront(is));
    }

    /** The stage's scene, with that in it from now on; made in the window's size when the stage has none. */
    static Scene sceneOf(Stage stage, Zoom contents, Look look) {
        if (stage.getScene() == null) {
            Dimension2D wanted = new Dimension2D(WIDTH * look.textSize() / 100, HEIGHT * look.textSize() / 100);
            Dimension2D size = Placement.cut(wanted, Screen.getPrimary().getVisualBounds(), look.textSize());
            stage.setScene(new Scene(contents, size.getWidth(), size.getHeight()));
        } else {
            stage.getScene().setRoot(contents);
        }
        return stage.getScene();
    }

    /** Everything with words in it; built anew when the language changes. */
    private void build() {
        Texts texts = parts.texts();
        today = new TodayView(parts);
        status = new StatusView(texts, this::ask, today);
        activity = new Later<>(this::makeActivity);
        simulator = parts.simulator()
                .map(controls -> new Later<>(() -> new SimulatorTab(controls, parts, this::chooseFile)));
        String mark = parts.sourceMark().map(texts::say).orElse("");
        frame = new Frame(texts, mark, pages(), parts.host()::choose, this::openSettings);
        frame.onOpen(this::render);
        notice = new NoTrayNotice(texts, this::explainedQuit);
        root.getChildren().setAll(frame, notice);
        // Under the notice no key may reach the buttons.
        frame.disableProperty().bind(notice.visibleProperty());
        notice.visibleProperty().addListener(property -> status.focusPrimary());
        stage.setTitle(texts.say(Phrase.WINDOW_TITLE));
    }

    private void changed(Settings chosen) {
        Look before = look;
        look = chosen.look();
        dress.wear(look);
        if (look.language() != before.language()) {
            speakAnew();
        }
        if (look.textSize() != before.textSize()) {
            // A new least size would already resize the window; it has to grow from the size it has.
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            placement.grow(before.textSize(), look.textSize());
            keepLegible();
        }
        render();
    }

    /** The same page, the same control in focus, other words. */
    private void speakAnew() {
        int page = frame.openPage();
        boolean noticed = notice.isVisible();
        Optional<String> focused =
                Optional.ofNullable(scene().getFocusOwner()).map(Node::getId).map(id -> "#" + id);
        closeTabs();
        build();
        render();
        frame.open(page);
        focused.map(scene()::lookup).ifPresent(Node::requestFocus);
        if (noticed) {
            notice.open();
        }
    }

    private void keepLegible() {
        Rectangle2D room = placement.room();
        stage.setMinWidth(Math.min(MIN_WIDTH * look.textSize() / 100, room.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT * look.textSize() / 100, room.getHeight()));
    }

    /** Shows the settings, or brings them to the front. */
    void openSettings() {
        settings.raise();
    }

    void show(StatusFeed.Moment next) {
        moment = Optional.of(next);
        activity.made().ifPresent(tab -> tab.heardOf(next.presence().provider()));
        render();
    }

    /**
     * Shows the window and brings it to the front.
     *
     * @param drawn called once its contents have been laid out for the next frame
     */
    void raise(Runnable drawn) {
        boolean first = !raised;
        raised = true;
        stage.show();
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        if (first) {
            status.focusPrimary();
        }
        afterNextPulse(stage.getScene(), drawn);
    }

    /** Runs it on the FX thread behind the next frame. */
    static void afterNextPulse(Scene scene, Runnable work) {
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
        subscription.close();
        settings.close();
        placement.close();
        dress.close();
        closeTabs();
        stage.close();
    }

    private void closeTabs() {
        activity.made().ifPresent(ActivityTab::close);
        simulator.flatMap(Later::made).ifPresent(SimulatorTab::close);
        today.close();
    }

    SettingsWindow settings() {
        return settings;
    }

    Scene scene() {
        return stage.getScene();
    }

    /** In the order of their tabs. */
    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        Texts texts = parts.texts();
        pages.add(new Page(
                "tab-status", texts.say(Phrase.TAB_STATUS), () -> new Page.Content(status, status::focusPrimary)));
        pages.add(new Page(
                "tab-activity",
                texts.say(Phrase.TAB_ACTIVITY),
                () -> activity.get().content()));
        simulator.ifPresent(tab -> pages.add(new Page(
                "tab-simulator",
                texts.say(Phrase.TAB_SIMULATOR),
                () -> tab.get().content())));
        return pages;
    }

    private ActivityTab makeActivity() {
        ActivityTab tab = new ActivityTab(parts, this::chooseExport);
        moment.ifPresent(now -> tab.heardOf(now.presence().provider()));
        return tab;
    }

    private Optional<File> chooseExport(ExportHost.Format format) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(EXPORTED + "." + format.extension());
        String pattern = "*." + format.extension();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(format.extension().toUpperCase(Locale.ROOT), pattern));
        return Optional.ofNullable(chooser.showSaveDialog(stage));
    }

    private Optional<File> chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("YAML", "*.yaml", "*.yml"));
        return Optional.ofNullable(chooser.showOpenDialog(stage));
    }

    private boolean isSeen() {
        return stage.isShowing() && !stage.isIconified();
    }

    private void shownOrHidden() {
        parts.host().windowSeen(isSeen());
        render();
    }

    private void render() {
        boolean seen = isSeen();
        activity.made().ifPresent(tab -> tab.seen(seen && frame.openPage() == ACTIVITY));
        simulator.flatMap(Later::made).ifPresent(tab -> tab.seen(seen));
        today.seen(seen);
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
        today.show(now.presence());
        icons.show(model.hero().icon());
        ticker.wakeAfter(model.untilNextTick(time));
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
        keys.put(SettingsButton.KEY, this::openSettings);
        keys.put(
                new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                this::signOut);
        keys.put(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), this::openSearch);
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

    private void openSearch() {
        if (!frame.isDisabled()) {
            open(ACTIVITY);
            activity.get().focusSearch();
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
}
