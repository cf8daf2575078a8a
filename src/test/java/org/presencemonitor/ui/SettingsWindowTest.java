package org.presencemonitor.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.awaitility.Awaitility.await;
import static org.presencemonitor.ui.testing.Fx.until;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.presencemonitor.desktop.autostart.AutostartObstacle;
import org.presencemonitor.desktop.autostart.AutostartState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.QuietHours;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.settings.WindowPlace;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.LabelledComboBox;
import org.presencemonitor.ui.control.ReasonButton;
import org.presencemonitor.ui.control.ToggleSwitch;
import org.presencemonitor.ui.settings.SettingsWindow;
import org.presencemonitor.ui.settings.SourcesState;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSimulator;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.FakeSources;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.SeveralClients;
import org.presencemonitor.ui.testing.SimulatorExample;
import org.presencemonitor.ui.testing.UserRobot;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("The settings window")
class SettingsWindowTest {
    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension();

    private final FakeSource source = new FakeSource(Example.AVAILABLE.presence());
    private final FakeSimulator simulator = new FakeSimulator(SimulatorExample.AT_REST.state());
    private final FakeHost host = new FakeHost();
    private final LiveSettings settings =
            WindowDependenciesBuilder.liveSettings(new DisplaySettings(Theme.LIGHT, 100, Language.ENGLISH, true));
    private final WindowDependenciesBuilder dependencies = WindowDependenciesBuilder.still(source)
            .texts(language -> new Texts(language.locale(Locale.UK), ZoneOffset.UTC))
            .host(host)
            .settings(settings)
            .simulator(simulator);
    private final UserRobot robot = new UserRobot(this::scene);
    private SettingsWindow window;

    @BeforeEach
    void open() throws Exception {
        main.open(dependencies);
        main.show(Example.AVAILABLE);
        window = main.window().settings();
    }

    private void raise() throws Exception {
        Fx.run(window::raise);
        until(() -> scene().getWindow().isFocused());
    }

    private Scene scene() {
        return window.scene().orElseThrow();
    }

    private String row(String id) {
        return node(id).lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining(": "));
    }

    private DisplaySettings look() {
        return settings.current().look();
    }

    @Nested
    @DisplayName("about what is watched")
    class AboutTheSource {
        private List<String> selected() {
            return scene().getRoot().lookupAll(".source-row").stream()
                    .filter(row -> ((ToggleButton) row).isSelected())
                    .map(Node::getId)
                    .toList();
        }

        @Test
        @DisplayName("say for each source what it would show now, and which one is watched")
        void looks() throws Exception {
            raise();
            until(() -> selected().equals(List.of("source-simulated")));
            assertThat(row("#source-simulated")).isEqualTo("Simulated client: Communicator, always there");
            assertThat(row("#source-system")).isEqualTo("This computer’s clients: Pidgin 2.14.12, running, signed in");
            assertThat(row("#source-file"))
                    .isEqualTo("A registry file: For developers: the flags in a file of your own");

            host.sources.say(new SourcesState(
                    SourceChoice.SIMULATED, Map.of(SourceChoice.SYSTEM, SourceLook.failed("The bus is gone."))));
            until(() -> row("#source-system").endsWith(": The bus is gone."));
            host.sources.say(new SourcesState(SourceChoice.SIMULATED, Map.of(SourceChoice.SYSTEM, SourceLook.NOTHING)));
            until(() -> row("#source-system").endsWith(": No client that this program knows runs here"));
        }

        @Test
        @DisplayName("watch another one as soon as it is chosen, with the keyboard as well, and not by passing over it")
        void chooses() throws Exception {
            raise();
            robot.type(KeyCode.TAB);
            assertThat(host.sources.asked).isEmpty();
            robot.type(KeyCode.SPACE);
            assertThat(host.sources.asked).containsExactly(SourceChoice.SYSTEM);
            until(() -> selected().equals(List.of("source-system")));

            host.sources.say(
                    new SourcesState(FakeSources.FILE, host.sources.state().looks()));
            until(() -> selected().equals(List.of("source-file")));
            assertThat(row("#source-file"))
                    .endsWith("registry-of-my-own.reg\nMyClient, running\nCommunicator, not running");
        }

        @Test
        @DisplayName("are looked at while the window is open, and no longer")
        void noLonger() throws Exception {
            raise();
            assertThat(host.sources.listeners()).isEqualTo(1);
            robot.type(KeyCode.ESCAPE);
            until(() -> window.scene().isEmpty());
            assertThat(host.sources.listeners()).isZero();
        }
    }

    @Nested
    @DisplayName("with the keyboard alone")
    class WithTheKeyboard {
        @Test
        @DisplayName("opens with Ctrl+comma, goes top to bottom and closes with Escape")
        void topToBottom() throws Exception {
            main.raise();
            until(main.stage()::isFocused);
            robot.type(KeyCode.CONTROL, KeyCode.COMMA);
            until(() -> window.scene().map(s -> s.getWindow().isFocused()).orElse(false));

            List<String> stops = new ArrayList<>();
            for (int i = 0; i < 17; i++) {
                stops.add(Fx.get(() -> scene().getFocusOwner().getId()));
                robot.type(KeyCode.TAB);
            }
            assertThat(stops)
                    .containsExactly(
                            "source-simulated",
                            "source-system",
                            "source-file",
                            "start-at-login",
                            "start-hidden",
                            "start-client",
                            "notifications",
                            "quiet-hours",
                            "theme",
                            "text-smaller",
                            "text-larger",
                            "language",
                            "less-motion",
                            "history-length",
                            "open-folder",
                            "open-log-folder",
                            "copy-diagnostics");

            robot.type(KeyCode.ESCAPE);
            until(() -> window.scene().isEmpty());
        }

        @Test
        @DisplayName("turns notifications off and on, and says at once that they are paused")
        void notifications() throws Exception {
            raise();
            Fx.run(() -> node("#notifications").requestFocus());
            robot.type(KeyCode.SPACE);
            assertThat(settings.current().notificationsPausedUntil()).contains(Settings.UNTIL_TURNED_ON);
            until(() -> texts().contains("Notifications paused"));

            robot.type(KeyCode.SPACE);
            assertThat(settings.current().notificationsPausedUntil()).isEmpty();
            until(() -> !texts().contains("Notifications paused"));
        }

        private List<String> texts() {
            return scene().getRoot().lookupAll(".muted").stream()
                    .map(node -> ((Labeled) node).getText())
                    .toList();
        }

        @Test
        @DisplayName("flips a switch with Space and walks through a list with the arrows, each at once")
        void changes() throws Exception {
            raise();
            Fx.run(() -> node("#start-hidden").requestFocus());
            robot.type(KeyCode.SPACE);
            assertThat(settings.current().startup().hidden()).isTrue();

            Fx.run(() -> node("#theme").requestFocus());
            robot.type(KeyCode.DOWN);
            assertThat(look().theme()).isEqualTo(Theme.DARK);
            until(() -> main.scene().getRoot().getStyleClass().contains("dark"));
            until(() -> scene().getRoot().getStyleClass().contains("dark"));
        }
    }

    @Nested
    @DisplayName("with the mouse")
    class WithTheMouse {
        @Test
        @DisplayName("copies the diagnostics, and says so")
        void copies() throws Exception {
            raise();
            robot.click("#copy-diagnostics");

            until(() ->
                    "all there is to know".equals(Clipboard.getSystemClipboard().getString()));
            until(() -> status().startsWith("Copied."));
        }

        @Test
        @DisplayName("says so when no file manager opens the folder")
        void noFileManager() throws Exception {
            host.fileManager = false;
            raise();
            robot.click("#open-folder");

            until(() -> status().startsWith("The folder could not be opened."));
        }

        private String status() {
            return ((Label) node("#help-said")).getText();
        }
    }

    @Test
    @DisplayName("has quiet hours, whose times and days are there while they are on")
    void quietHours() throws Exception {
        raise();
        assertThat(Fx.get(() -> node("#quiet-from").getParent().getParent().isVisible()))
                .isFalse();
        robot.click("#quiet-hours");
        assertThat(settings.current().quietHours()).isEqualTo(QuietHours.DEFAULT.withOn(true));
        until(() -> node("#quiet-from").getParent().getParent().isVisible());
        robot.click("#quiet-6");
        robot.click("#quiet-7");
        Fx.run(() -> time("#quiet-from").setValue(time("#quiet-from").getItems().get(45)));
        assertThat(settings.current().quietHours())
                .isEqualTo(QuietHours.DEFAULT
                        .withOn(true)
                        .withFrom(LocalTime.of(22, 30))
                        .withDay(DayOfWeek.SATURDAY, false)
                        .withDay(DayOfWeek.SUNDAY, false));
        robot.click("#quiet-6");
        assertThat(settings.current().quietHours().days()).contains(DayOfWeek.SATURDAY);
        robot.click("#quiet-hours");
        assertThat(settings.current().quietHours().isOn()).isFalse();
        until(() -> !node("#quiet-from").getParent().getParent().isVisible());
    }

    @SuppressWarnings("unchecked")
    private LabelledComboBox<LocalTime> time(String id) {
        return (LabelledComboBox<LocalTime>) node(id);
    }

    @Nested
    @DisplayName("starts the program at login")
    class AtLogin {
        private boolean isOn() {
            return ((ToggleSwitch) node("#start-at-login")).isSelected();
        }

        private Label refusal() {
            return (Label) node("#login-refused");
        }

        @Test
        @DisplayName("as it is each time the window is opened, whoever has changed it")
        void asItIs() throws Exception {
            raise();
            until(() -> row("#start-at-login").startsWith("Start at login") && !isOn());
            robot.click("#start-at-login");
            until(this::isOn);
            assertThat(host.autostart.on()).isTrue();

            host.autostart = new AutostartState(false, Optional.empty());
            Fx.run(window::raise);
            until(() -> !isOn());
            robot.type(KeyCode.ESCAPE);
            until(() -> window.scene().isEmpty());
            host.autostart = new AutostartState(true, Optional.empty());
            raise();
            until(this::isOn);
        }

        @Test
        @DisplayName("or says why a change has failed, and shows what is there")
        void refused() throws Exception {
            host.autostartRefusal =
                    Optional.of(new AutostartObstacle.OtherProgram("/home/user/entry.desktop", "/bin/other"));
            raise();
            robot.click("#start-at-login");
            until(() -> refusal().isVisible() && !isOn());
            assertThat(refusal().getText())
                    .isEqualTo(
                            "/home/user/entry.desktop starts another program, /bin/other. Rename it, then try again.");

            Fx.run(() -> settings.change(s -> s.withLook(s.look().withLanguage(Language.FRENCH))));
            until(() -> refusal().getText().contains("Renommez-le"));
            host.autostartRefusal = Optional.empty();
            robot.click("#start-at-login");
            until(() -> isOn() && !refusal().isVisible());
        }

        @Test
        @DisplayName("not where nothing lasting could be started, and says so")
        void noLauncher() throws Exception {
            host.autostart = AutostartState.off(new AutostartObstacle.NoLauncher());
            raise();
            until(() -> node("#start-at-login").getAccessibleHelp() != null);
            assertThat(node("#start-at-login").getAccessibleHelp()).startsWith("This copy was built from source");
            robot.click("#start-at-login");
            assertThat(isOn()).isFalse();
        }
    }

    @Nested
    @DisplayName("keeps the history")
    class HistoryLength {
        @Test
        @DisplayName("longer at once, and shorter only after it has said what that removes and a second press")
        void shorter() throws Exception {
            host.older = CompletableFuture.completedFuture(1234L);
            // On a small screen it would be as high as that.
            settings.change(now -> now.withLook(now.look().withTextSize(DisplaySettings.SMALLEST_TEXT)));
            raise();
            // What is known of the sources comes later than the window, and makes it higher.
            until(() -> row("#source-system").contains("Pidgin"));
            awaitHeight()
                    .untilAsserted(() -> assertThat(Fx.get(this::shownHeight))
                            .isCloseTo(Fx.get(this::contentsHeight), offset(ROUNDED)));
            double height = height();
            pick(1825);
            assertThat(settings.current().historyDays()).isEqualTo(1825);

            pick(30);
            until(() -> node("#history-removed").getParent().isVisible());
            assertThat(removed()).isEqualTo("Older entries are removed: 1,234");
            assertThat(settings.current().historyDays()).isEqualTo(1825);
            awaitHeight().untilAsserted(() -> assertThat(height()).isGreaterThan(height));

            robot.click("#history-cancel");
            assertThat(Fx.get(() -> length().getValue().value())).isEqualTo(1825);

            pick(90);
            until(() -> node("#history-remove").getParent().getParent().isVisible());
            robot.click("#history-remove");
            assertThat(settings.current().historyDays()).isEqualTo(90);
            until(() -> scene().getFocusOwner().equals(length()));
            awaitHeight().untilAsserted(() -> assertThat(height()).isCloseTo(height, offset(1.0)));
        }

        @Test
        @DisplayName("shorter at once where that removes nothing, and asks without a number where it cannot count")
        void counts() throws Exception {
            raise();
            pick(90);
            until(() -> settings.current().historyDays() == 90);

            host.older = CompletableFuture.failedFuture(new IllegalStateException("unreadable"));
            pick(30);
            until(() -> "Older entries are removed.".equals(removed()));
            assertThat(settings.current().historyDays()).isEqualTo(90);
        }

        /** The window has whole pixels and one more, of which a smaller text makes more than there are. */
        private static final double ROUNDED = 5;

        private ScrollPane pane() {
            return (ScrollPane) scene().getRoot().lookup(".scroll-pane");
        }

        private double contentsHeight() {
            return pane().getContent().getLayoutBounds().getHeight();
        }

        private double shownHeight() {
            return pane().getViewportBounds().getHeight();
        }

        private double height() throws Exception {
            return Fx.get(() -> scene().getWindow().getHeight());
        }

        private static ConditionFactory awaitHeight() {
            return await().atMost(20, SECONDS);
        }

        private void pick(int days) throws Exception {
            Fx.run(() -> length().getItems().stream()
                    .filter(pick -> pick.value() == days)
                    .forEach(length()::setValue));
        }

        @SuppressWarnings("unchecked")
        private LabelledComboBox<Integer> length() {
            return (LabelledComboBox<Integer>) node("#history-length");
        }

        private String removed() {
            return ((Label) node("#history-removed")).getText();
        }
    }

    @Test
    @DisplayName("shows and hides clients at once, and keeps the last one shown")
    void clients() throws Exception {
        host.clients = List.of(Provider.COMMUNICATOR, SeveralClients.LYNC);
        raise();
        robot.click("#show-Communicator");
        assertThat(settings.current().providers()).containsExactly("Lync");
        until(() -> "At least one client is shown.".equals(node("#show-Lync").getAccessibleHelp()));

        robot.click("#show-Lync");
        assertThat(settings.current().providers()).containsExactly("Lync");
        robot.click("#show-Communicator");
        assertThat(settings.current().providers()).isEmpty();
    }

    @Test
    @DisplayName("leaves the tooltip of a switch open that is being read, though the settings are drawn again")
    void tooltip() throws Exception {
        host.clients = List.of(Provider.COMMUNICATOR, SeveralClients.LYNC);
        Fx.run(() -> settings.change(s -> s.withProviders(List.of("Lync"))));
        raise();
        robot.move("#show-Communicator", 0.2);
        robot.move("#show-Lync", 0.2);
        MainWindowExtension.awaitTooltip("At least one client is shown.");
        Tooltip read = Fx.get(() -> ((ToggleSwitch) node("#show-Lync")).getTooltip());

        Fx.run(() -> settings.change(s -> s.withStartup(s.startup().withHidden(true))));
        until(() -> ((ToggleSwitch) node("#start-hidden")).isSelected());
        assertThat(Fx.get(() -> ((ToggleSwitch) node("#show-Lync")).getTooltip()))
                .isSameAs(read);
        assertThat(Fx.get(read::isShowing)).isTrue();
    }

    @Test
    @DisplayName("opens by the gear button in the main window as well")
    void gear() throws Exception {
        main.raise();
        until(main.stage()::isFocused);
        main.robot().click("#settings");
        until(() -> window.scene().map(s -> s.getWindow().isFocused()).orElse(false));

        Button gear = (Button) main.node("#settings");
        assertThat(gear.getAccessibleText()).isEqualTo("Settings");
        assertThat(Fx.get(() -> gear.getTooltip().getText())).isEqualTo("Settings (Ctrl+,)");
    }

    @Nested
    @DisplayName("makes the text")
    class TextSize {
        @Test
        @DisplayName("larger in both windows at once, which grow with it as far as the screen has room")
        void larger() throws Exception {
            main.raise();
            raise();
            Stage stage = main.stage();
            double width = Fx.get(stage::getWidth);
            double height = Fx.get(stage::getHeight);

            Fx.run(() -> settings.change(s -> s.withLook(s.look().withTextSize(150))));

            until(() -> stage.getWidth() >= width * 1.5 && stage.getWidth() <= width * 1.5 + 15);
            until(() -> height(main.scene(), "#primary") == 54);
            until(() -> height(scene(), "#text-larger") == 54);

            Fx.run(() -> settings.change(s -> s.withLook(s.look().withTextSize(100))));
            until(() -> Math.abs(stage.getWidth() - width) <= 1 && Math.abs(stage.getHeight() - height) <= 1);
        }

        @Test
        @DisplayName("no larger than 200 % and no smaller than 80 %, and the button there says why")
        void withinBounds() throws Exception {
            raise();
            for (int i = 0; i < 17; i++) {
                Fx.run(() -> ((ReasonButton) node("#text-larger")).fire());
                Fx.run(() -> {});
            }
            assertThat(look().textSize()).isEqualTo(200);
            until(() -> "The text cannot be larger.".equals(node("#text-larger").getAccessibleHelp()));

            for (int i = 0; i < 14; i++) {
                Fx.run(() -> ((ReasonButton) node("#text-smaller")).fire());
                Fx.run(() -> {});
            }
            assertThat(look().textSize()).isEqualTo(80);
        }

        private double height(Scene scene, String id) {
            scene.getRoot().layout();
            Node node = scene.lookup(id);
            return Math.round(node.localToScene(node.getLayoutBounds()).getHeight());
        }
    }

    @Nested
    @DisplayName("makes the program speak another language")
    class Languages {
        @Test
        @DisplayName("in every window at once, the open page and the focus where they were")
        void everywhere() throws Exception {
            main.raise();
            Fx.run(() -> main.window().open(2));
            Fx.run(() -> main.node("#simulator-crash").requestFocus());
            raise();
            Fx.run(() -> node("#language").requestFocus());

            Fx.run(() -> settings.change(s -> s.withLook(s.look().withLanguage(Language.RUSSIAN))));

            until(() -> "Настройки".equals(((Stage) scene().getWindow()).getTitle()));
            assertThat(Fx.get(() -> scene().getFocusOwner().getId())).isEqualTo("language");
            until(() -> "simulator-crash".equals(main.scene().getFocusOwner().getId()));
            until(() -> !texts(main.scene()).contains("Crash"));
            assertThat(simulator.listeners()).isEqualTo(1);
        }

        private List<String> texts(Scene scene) {
            return scene.getRoot().lookupAll("*").stream()
                    .filter(Labeled.class::isInstance)
                    .map(node -> ((Labeled) node).getText())
                    .toList();
        }
    }

    @Test
    @DisplayName("gives the main window its last place and size again")
    void place() throws Exception {
        Fx.run(main.window()::close);
        settings.change(s -> s.withWindow(new WindowPlace(40, 30, 500, 600)));
        main.openShown(dependencies);

        assertThat(Fx.get(main.stage()::getX)).isEqualTo(40);
        assertThat(Fx.get(main.stage()::getWidth)).isEqualTo(500);

        Fx.run(() -> main.stage().setX(80));
        await().atMost(5, SECONDS)
                .until(() -> settings.current().window().equals(Optional.of(new WindowPlace(80, 30, 500, 600))));
    }

    private Node node(String selector) {
        return scene().lookup(selector);
    }
}
