package org.presencemonitor.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.presence.RecentChanges;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.simulator.ResponseTimes;
import org.presencemonitor.ui.simulator.SimulatorRequest.OpenShipped;
import org.presencemonitor.ui.simulator.SimulatorRequest.Press;
import org.presencemonitor.ui.simulator.SimulatorRequest.ResponseTime;
import org.presencemonitor.ui.simulator.SimulatorRequest.Serve;
import org.presencemonitor.ui.simulator.SimulatorRequest.Turn;
import org.presencemonitor.ui.simulator.SimulatorSwitch;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSimulator;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.SimulatorExample;
import org.presencemonitor.ui.testing.UserRobot;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("The window of a simulated client")
class SimulatorTabTest {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final FakeSimulator simulator = new FakeSimulator(SimulatorExample.AT_REST.state());
    private final FakeSource source = new FakeSource(Example.AVAILABLE.presence());
    private final FakeHost host = new FakeHost();
    private Stage stage;
    private MainWindow window;
    private UserRobot hands;

    @BeforeEach
    void open() throws Exception {
        WindowDependencies parts = WindowDependenciesBuilder.of(
                source,
                new Texts(Locale.UK, ZoneOffset.UTC),
                InstantSource.fixed(Example.NOW),
                scheduler,
                host,
                Theme.LIGHT,
                "Simulated",
                Optional.of(simulator));
        stage = Fx.get(Stage::new);
        window = Fx.get(() -> new MainWindow(stage, parts));
        Fx.run(() -> window.show(new StatusFeed.Moment(source.current(), RecentChanges.keeping(5))));
        hands = UserRobot.on(stage, window::raise);
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(window::close);
        scheduler.shutdownNow();
    }

    @Nested
    @DisplayName("has tabs, which")
    class Tabs {
        @Test
        @DisplayName("open by Ctrl and their number, at the first control of their page")
        void openByNumber() throws Exception {
            assertThat(isOpen("#tab-status")).isTrue();

            hands.type(KeyCode.CONTROL, KeyCode.DIGIT3);
            assertThat(isOpen("#tab-simulator")).isTrue();
            assertThat(focused()).isEqualTo("simulator-start");

            hands.type(KeyCode.CONTROL, KeyCode.DIGIT2);
            assertThat(isOpen("#tab-activity")).isTrue();
            assertThat(focused()).isEqualTo("show-all");

            hands.type(KeyCode.CONTROL, KeyCode.DIGIT1);
            assertThat(isOpen("#tab-status")).isTrue();
            assertThat(focused()).isEqualTo("primary");

            hands.type(KeyCode.CONTROL, KeyCode.DIGIT4);
            assertThat(isOpen("#tab-status")).isTrue();
        }

        @Test
        @DisplayName("open by a click, stay open when clicked again, and do not move")
        void openByClick() throws Exception {
            double before =
                    Fx.get(() -> node("#tab-simulator").localToScene(0, 0).getX());
            hands.click(window.scene(), "#tab-simulator");
            hands.click(window.scene(), "#tab-simulator");

            assertThat(isOpen("#tab-simulator")).isTrue();
            assertThat(Fx.get(() -> node("#simulator-crash"))).isNotNull();
            assertThat(Fx.get(() -> node("#tab-simulator").localToScene(0, 0).getX()))
                    .isEqualTo(before);
        }

        @Test
        @DisplayName("are one stop for the Tab key, where the arrows open the neighbours")
        void arrows() throws Exception {
            Fx.run(() -> node("#mail-link").requestFocus());
            hands.type(KeyCode.SHIFT, KeyCode.TAB);
            assertThat(focused()).isEqualTo("tab-status");

            hands.type(KeyCode.RIGHT);
            assertThat(focused()).isEqualTo("tab-activity");
            hands.type(KeyCode.RIGHT);
            assertThat(focused()).isEqualTo("tab-simulator");
            assertThat(isOpen("#tab-simulator")).isTrue();

            hands.type(KeyCode.TAB);
            assertThat(focused()).isEqualTo("simulator-start");
        }

        @Test
        @DisplayName("are tabs to a screen reader, with their names")
        void roles() throws Exception {
            assertThat(Fx.get(() -> node(".tabs").getAccessibleRole())).isEqualTo(AccessibleRole.TAB_PANE);
            assertThat(Fx.get(() -> node("#tab-simulator").getAccessibleRole())).isEqualTo(AccessibleRole.TAB_ITEM);
            assertThat(Fx.get(() -> node("#tab-simulator").getAccessibleText())).isEqualTo("Simulator");
            assertThat(Fx.get(() -> node("#tab-status").queryAccessibleAttribute(AccessibleAttribute.SELECTED)))
                    .isEqualTo(true);
        }
    }

    @Nested
    @DisplayName("lets the user")
    class LetsTheUser {
        @BeforeEach
        void openTheTab() throws Exception {
            hands.type(KeyCode.CONTROL, KeyCode.DIGIT3);
        }

        @Test
        @DisplayName("crash the client, and then says why it cannot crash again")
        void crash() throws Exception {
            hands.click(window.scene(), "#simulator-crash");
            assertThat(simulator.wishes()).containsExactly(Press.CRASH);

            say(SimulatorExample.CRASHED);
            hands.click(window.scene(), "#simulator-crash");
            assertThat(simulator.wishes()).hasSize(1);
            hands.move(window.scene(), "#simulator-start", 0.5);
            hands.move(window.scene(), "#simulator-crash", 0.5);
            await("the tooltip")
                    .atMost(5, SECONDS)
                    .until(() -> Fx.get(() -> Window.getWindows().stream()
                            .anyMatch(shown -> shown instanceof Tooltip tip
                                    && tip.getText().equals("Communicator is not running."))));
        }

        @Test
        @DisplayName("flip a switch anywhere on its row; it flips at once, and follows the truth")
        void flip() throws Exception {
            CompletableFuture<Void> done = simulator.takeItsTime();

            hands.click(window.scene(), "#switch-network-lost", 0.1);
            assertThat(simulator.wishes()).containsExactly(new Turn(SimulatorSwitch.NETWORK_LOST, true));
            assertThat(isOn("#switch-network-lost")).isTrue();

            say(SimulatorExample.SIGNING_IN);
            assertThat(isOn("#switch-network-lost"))
                    .as("a state from before the wish")
                    .isTrue();

            done.complete(null);
            Fx.run(() -> {});
            assertThat(isOn("#switch-network-lost"))
                    .as("the wish did not come true")
                    .isFalse();

            say(SimulatorExample.FAULTS_ON);
            assertThat(isOn("#switch-network-lost")).isTrue();
        }

        @Test
        @DisplayName("flip a switch with the space bar")
        void flipByKeyboard() throws Exception {
            Fx.run(() -> node("#switch-never-answers").requestFocus());
            hands.type(KeyCode.SPACE);

            assertThat(simulator.wishes()).containsExactly(new Turn(SimulatorSwitch.NEVER_ANSWERS, true));
        }

        @Test
        @DisplayName("let other programs use the client, where there could be any, and see why they cannot")
        void serve() throws Exception {
            assertThat(Fx.get(() -> node("#switch-serve").getParent().isVisible()))
                    .isFalse();
            say(SimulatorExample.NOT_SERVED);

            hands.click(window.scene(), "#switch-serve", 0.1);
            assertThat(simulator.wishes()).containsExactly(new Serve(true));

            say(SimulatorExample.ANOTHER_SERVES);
            assertThat(isOn("#switch-serve")).isFalse();
            assertThat(Fx.get(() -> ((Labeled) node("#serve-refusal")).getText()))
                    .isEqualTo("Another process serves its client already. End that first.");
        }

        @Test
        @DisplayName("move the response time with the arrows, a stop at a time")
        void slide() throws Exception {
            CompletableFuture<Void> done = simulator.takeItsTime();
            Fx.run(() -> node("#response-slider").requestFocus());

            hands.type(KeyCode.RIGHT);
            hands.type(KeyCode.RIGHT);
            hands.type(KeyCode.RIGHT);
            hands.type(KeyCode.LEFT);

            assertThat(simulator.wishes())
                    .containsExactly(response(900), response(1_000), response(1_500), response(1_000));
            done.complete(null);
        }

        @Test
        @DisplayName("see the response time change without wishing it back")
        void slidesByItself() throws Exception {
            say(SimulatorExample.FAULTS_ON);

            assertThat(Fx.get(() -> ((Slider) node("#response-slider")).getValue()))
                    .isEqualTo(ResponseTimes.last());
            assertThat(Fx.get(() -> node("#response-slider").getAccessibleText().replace('\u00a0', ' ')))
                    .isEqualTo("Response time, 10 s");
            assertThat(simulator.wishes()).isEmpty();
        }

        @Test
        @DisplayName("open a scenario that comes with the program, or one of a file")
        void openScenario() throws Exception {
            hands.click(window.scene(), "#scenario-open");
            List<MenuItem> items = Fx.get(SimulatorTabTest::menu);
            assertThat(items)
                    .extracting(MenuItem::getText)
                    .containsExactly("working-day", "connection-drops", null, "From a file…");

            Fx.run(items.get(1)::fire);
            assertThat(simulator.wishes()).containsExactly(new OpenShipped("connection-drops"));
        }

        @Test
        @DisplayName("play, pause and stop a scenario")
        void play() throws Exception {
            hands.click(window.scene(), "#scenario-play");
            assertThat(simulator.wishes()).as("none is open").isEmpty();

            say(SimulatorExample.OPEN);
            hands.click(window.scene(), "#scenario-play");
            say(SimulatorExample.PLAYING);
            hands.click(window.scene(), "#scenario-play");
            hands.click(window.scene(), "#scenario-stop");

            assertThat(simulator.wishes()).containsExactly(Press.PLAY, Press.PAUSE, Press.STOP);
            assertThat(Fx.get(() -> ((Labeled) node("#scenario-play")).getText()))
                    .isEqualTo("Pause");
        }

        @Test
        @DisplayName("go through it top to bottom with the Tab key")
        void topToBottom() throws Exception {
            for (String next : List.of(
                    "simulator-shut-down",
                    "simulator-crash",
                    "response-slider",
                    "switch-never-answers",
                    "switch-network-lost",
                    "switch-class-not-available",
                    "switch-server-execution-failed",
                    "switch-keeps-flag",
                    "scenario-open",
                    "scenario-play",
                    "scenario-stop",
                    "settings",
                    "tab-simulator")) {
                hands.type(KeyCode.TAB);
                assertThat(focused()).isEqualTo(next);
            }
        }
    }

    @Test
    @DisplayName("draws nothing of the simulator while it is hidden, and the newest when it comes back")
    void hidden() throws Exception {
        hands.type(KeyCode.CONTROL, KeyCode.DIGIT3);
        Fx.run(stage::hide);
        say(SimulatorExample.CRASHED);
        assertThat(state()).isEqualTo("running, UpAndRunning = 2");

        Fx.run(() -> window.raise(() -> {}));
        assertThat(state()).isEqualTo("not running, UpAndRunning = 2");
    }

    @Test
    @DisplayName("listens to the simulator from its first opening until it closes")
    void listens() throws Exception {
        assertThat(simulator.listeners()).isZero();
        hands.type(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(simulator.listeners()).isEqualTo(1);
        Fx.run(window::close);
        assertThat(simulator.listeners()).isZero();
    }

    private String state() throws Exception {
        return Fx.get(() -> ((Labeled) window.scene().lookup(".card .muted")).getText());
    }

    private void say(SimulatorExample example) throws Exception {
        simulator.say(example.state());
        Fx.run(() -> {});
    }

    private static ResponseTime response(long milliseconds) {
        return new ResponseTime(Duration.ofMillis(milliseconds));
    }

    private static List<MenuItem> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow()
                .getItems();
    }

    private boolean isOpen(String tab) throws Exception {
        return isOn(tab);
    }

    private boolean isOn(String toggle) throws Exception {
        return Fx.get(() -> ((ToggleButton) node(toggle)).isSelected());
    }

    private Node node(String selector) {
        return window.scene().lookup(selector);
    }

    private String focused() throws Exception {
        return Fx.get(() -> window.scene().getFocusOwner().getId());
    }
}
