package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.presencemonitor.testing.VirtualTime;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.ViewContext;
import org.presencemonitor.ui.simulator.ResponseTimes;
import org.presencemonitor.ui.simulator.SimulatorRequest.Leave;
import org.presencemonitor.ui.simulator.SimulatorRequest.OpenShipped;
import org.presencemonitor.ui.simulator.SimulatorRequest.Press;
import org.presencemonitor.ui.simulator.SimulatorRequest.ResponseTime;
import org.presencemonitor.ui.simulator.SimulatorRequest.Serve;
import org.presencemonitor.ui.simulator.SimulatorRequest.Turn;
import org.presencemonitor.ui.simulator.SimulatorState;
import org.presencemonitor.ui.simulator.SimulatorSwitch;
import org.presencemonitor.ui.simulator.SimulatorTab;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeSimulator;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.SimulatorExample;
import org.presencemonitor.ui.testing.UserRobot;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("The window of a simulated client")
class SimulatorTabTest {
    @RegisterExtension
    private final MainWindowExtension window = new MainWindowExtension();

    private final UserRobot robot = window.robot();
    private final FakeSimulator simulator = new FakeSimulator(SimulatorExample.AT_REST.state());
    private final FakeSource source = new FakeSource(Example.AVAILABLE.presence());

    @BeforeEach
    void open() throws Exception {
        window.openInFront(WindowDependenciesBuilder.still(source).simulator(simulator), source.alone());
    }

    @Nested
    @DisplayName("and its tabs")
    class Tabs {
        @Test
        @DisplayName("open by Ctrl and their number, at the first control of their page")
        void openByNumber() throws Exception {
            assertThat(isOn("#tab-status")).isTrue();

            robot.type(KeyCode.CONTROL, KeyCode.DIGIT3);
            assertThat(isOn("#tab-simulator")).isTrue();
            assertThat(window.focused()).isEqualTo("simulator-start");

            robot.type(KeyCode.CONTROL, KeyCode.DIGIT2);
            assertThat(isOn("#tab-activity")).isTrue();
            assertThat(window.focused()).isEqualTo("show-all");

            robot.type(KeyCode.CONTROL, KeyCode.DIGIT1);
            assertThat(isOn("#tab-status")).isTrue();
            assertThat(window.focused()).isEqualTo("primary");

            robot.type(KeyCode.CONTROL, KeyCode.DIGIT4);
            assertThat(isOn("#tab-status")).isTrue();
        }

        @Test
        @DisplayName("open by a click, stay open when clicked again, and do not move")
        void openByClick() throws Exception {
            double before = Fx.get(
                    () -> window.node("#tab-simulator").localToScene(0, 0).getX());
            robot.click("#tab-simulator");
            robot.click("#tab-simulator");

            assertThat(isOn("#tab-simulator")).isTrue();
            assertThat(Fx.get(() -> window.node("#simulator-crash"))).isNotNull();
            assertThat(Fx.get(() ->
                            window.node("#tab-simulator").localToScene(0, 0).getX()))
                    .isEqualTo(before);
        }

        @Test
        @DisplayName("are one stop for the Tab key, where the arrows open the neighbours")
        void arrows() throws Exception {
            Fx.run(() -> window.node("#mail-link").requestFocus());
            robot.type(KeyCode.SHIFT, KeyCode.TAB);
            assertThat(window.focused()).isEqualTo("tab-status");

            robot.type(KeyCode.RIGHT);
            assertThat(window.focused()).isEqualTo("tab-activity");
            robot.type(KeyCode.RIGHT);
            assertThat(window.focused()).isEqualTo("tab-simulator");
            assertThat(isOn("#tab-simulator")).isTrue();

            robot.type(KeyCode.TAB);
            assertThat(window.focused()).isEqualTo("simulator-start");
        }

        @Test
        @DisplayName("are tabs to a screen reader, with their names")
        void roles() throws Exception {
            assertThat(Fx.get(() -> window.node(".tabs").getAccessibleRole())).isEqualTo(AccessibleRole.TAB_PANE);
            assertThat(Fx.get(() -> window.node("#tab-simulator").getAccessibleRole()))
                    .isEqualTo(AccessibleRole.TAB_ITEM);
            assertThat(Fx.get(() -> window.node("#tab-simulator").getAccessibleText()))
                    .isEqualTo("Simulator");
            assertThat(Fx.get(() -> window.node("#tab-status").queryAccessibleAttribute(AccessibleAttribute.SELECTED)))
                    .isEqualTo(true);
        }
    }

    @Nested
    @DisplayName("lets the user")
    class LetsTheUser {
        @BeforeEach
        void openTheTab() throws Exception {
            robot.type(KeyCode.CONTROL, KeyCode.DIGIT3);
        }

        @Test
        @DisplayName("crash the client, and then says why it cannot crash again")
        void crash() throws Exception {
            robot.click("#simulator-crash");
            assertThat(simulator.requests()).containsExactly(Press.CRASH);

            say(SimulatorExample.CRASHED);
            robot.click("#simulator-crash");
            assertThat(simulator.requests()).hasSize(1);
            robot.move("#simulator-start", 0.5);
            robot.move("#simulator-crash", 0.5);
            MainWindowExtension.awaitTooltip("Communicator is not running.");
        }

        @Test
        @DisplayName("flip a switch anywhere on its row; it flips at once, and follows the simulator")
        void flip() throws Exception {
            CompletableFuture<Void> done = simulator.holdRequests();

            robot.click("#switch-network-lost", 0.1);
            assertThat(simulator.requests()).containsExactly(new Turn(SimulatorSwitch.NETWORK_LOST, true));
            assertThat(isOn("#switch-network-lost")).isTrue();

            say(SimulatorExample.SIGNING_IN);
            assertThat(isOn("#switch-network-lost"))
                    .as("a state from before the request")
                    .isTrue();

            done.complete(null);
            Fx.run(() -> {});
            assertThat(isOn("#switch-network-lost"))
                    .as("the request had no effect")
                    .isFalse();

            say(SimulatorExample.FAULTS_ON);
            assertThat(isOn("#switch-network-lost")).isTrue();
        }

        @Test
        @DisplayName("flip a switch with the space bar")
        void flipByKeyboard() throws Exception {
            Fx.run(() -> window.node("#switch-never-answers").requestFocus());
            robot.type(KeyCode.SPACE);

            assertThat(simulator.requests()).containsExactly(new Turn(SimulatorSwitch.NEVER_ANSWERS, true));
        }

        @Test
        @DisplayName("let other programs use the client, where there could be any, and see why they cannot")
        void serve() throws Exception {
            assertThat(Fx.get(() -> window.node("#switch-serve").getParent().isVisible()))
                    .isFalse();
            say(SimulatorExample.NOT_SERVED);

            robot.click("#switch-serve", 0.1);
            assertThat(simulator.requests()).containsExactly(new Serve(true));

            say(SimulatorExample.ANOTHER_SERVES);
            assertThat(isOn("#switch-serve")).isFalse();
            assertThat(Fx.get(() -> ((Labeled) window.node("#serve-refusal")).getText()))
                    .isEqualTo("Another process already serves its client. End that process first.");
        }

        @Test
        @DisplayName("move the response time with the arrows, a stop at a time")
        void slide() throws Exception {
            CompletableFuture<Void> done = simulator.holdRequests();
            Fx.run(() -> window.node("#response-slider").requestFocus());

            robot.type(KeyCode.RIGHT);
            robot.type(KeyCode.RIGHT);
            robot.type(KeyCode.RIGHT);
            robot.type(KeyCode.LEFT);

            assertThat(simulator.requests())
                    .containsExactly(response(900), response(1_000), response(1_500), response(1_000));
            done.complete(null);
        }

        @Test
        @DisplayName("see the response time change without a request to change it back")
        void slidesByItself() throws Exception {
            say(SimulatorExample.FAULTS_ON);

            assertThat(Fx.get(() -> ((Slider) window.node("#response-slider")).getValue()))
                    .isEqualTo(ResponseTimes.last());
            assertThat(Fx.get(() ->
                            window.node("#response-slider").getAccessibleText().replace('\u00a0', ' ')))
                    .isEqualTo("Response time, 10 s");
            assertThat(simulator.requests()).isEmpty();
        }

        @Test
        @DisplayName("open a scenario that comes with the program, or one of a file")
        void openScenario() throws Exception {
            robot.click("#scenario-open");
            List<MenuItem> items = Fx.get(SimulatorTabTest::menu);
            assertThat(items)
                    .extracting(MenuItem::getText)
                    .containsExactly("working-day", "connection-drops", null, "From a file…");

            Fx.run(items.get(1)::fire);
            assertThat(simulator.requests()).containsExactly(new OpenShipped("connection-drops"));
        }

        @Test
        @DisplayName("play, pause and stop a scenario")
        void play() throws Exception {
            robot.click("#scenario-play");
            assertThat(simulator.requests()).as("none is open").isEmpty();

            say(SimulatorExample.OPEN);
            robot.click("#scenario-play");
            say(SimulatorExample.PLAYING);
            robot.click("#scenario-play");
            robot.click("#scenario-stop");

            assertThat(simulator.requests()).containsExactly(Press.PLAY, Press.PAUSE, Press.STOP);
            assertThat(Fx.get(() -> ((Labeled) window.node("#scenario-play")).getText()))
                    .isEqualTo("Pause");
        }

        @Test
        @DisplayName("have somebody write in a conversation or leave it, by a menu on its line")
        void conversations() throws Exception {
            assertThat(Fx.get(() -> window.node("#conversation-10020"))).isNull();
            say(SimulatorExample.TALKING);
            List<MenuItem> items = Fx.get(() -> {
                ((ButtonBase) window.node("#conversation-10020")).fire();
                return menu();
            });
            assertThat(items)
                    .extracting(MenuItem::getText)
                    .containsExactly("Anna Berg writes “Hello”", "Anna Berg leaves", "Close the window");
            Fx.run(items.get(1)::fire);
            assertThat(simulator.requests()).containsExactly(new Leave(0x10020, "anna.berg@contoso.example"));
        }

        @Test
        @DisplayName("keep the keyboard on the conversations when the one that has it ends")
        void conversationEnds() throws Exception {
            say(SimulatorExample.TALKING);
            Fx.run(() -> window.node("#conversation-10050").requestFocus());

            SimulatorState talking = SimulatorExample.TALKING.state();
            simulator.say(new SimulatorState(
                    talking.provider(),
                    talking.process(),
                    talking.flag(),
                    talking.session(),
                    talking.responseTime(),
                    talking.switches(),
                    talking.conversations().subList(0, 3),
                    talking.serving(),
                    talking.scenario()));
            Fx.run(() -> {});

            assertThat(window.focused()).isEqualTo("conversation-10040");
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
                robot.type(KeyCode.TAB);
                assertThat(window.focused()).isEqualTo(next);
            }
        }
    }

    @Nested
    @DisplayName("whose simulator is held up")
    class HeldUp {
        private final VirtualTime time = new VirtualTime();
        private final CompletableFuture<Void> never = simulator.holdRequests();
        private SimulatorTab tab;
        private ToggleButton networkLost;

        @BeforeEach
        void showTab() throws Exception {
            ViewContext context = new ViewContext(new Texts(Locale.UK, ZoneOffset.UTC), time, time);
            tab = Fx.get(() -> new SimulatorTab(simulator, context, Optional::empty));
            Fx.run(() -> tab.seen(true));
            networkLost = Fx.get(() -> (ToggleButton) tab.content().node().lookup("#switch-network-lost"));
        }

        @AfterEach
        void closeTab() throws Exception {
            Fx.run(tab::close);
        }

        private void advance(Duration by) throws Exception {
            Fx.run(() -> time.advance(by));
            Fx.run(() -> {});
        }

        @Test
        @DisplayName("keeps a switch as the user has set it for five seconds, then shows what is known, and goes on")
        void showsWhatIsKnown() throws Exception {
            Fx.run(networkLost::fire);
            advance(Duration.ofSeconds(5).minusNanos(1));
            assertThat(Fx.get(networkLost::isSelected)).isTrue();

            advance(Duration.ofNanos(1));
            assertThat(Fx.get(networkLost::isSelected)).isFalse();
            say(SimulatorExample.FAULTS_ON);
            assertThat(Fx.get(networkLost::isSelected)).isTrue();
        }

        @Test
        @DisplayName("does not mistake an answer that comes too late for the one to a later request")
        void lateAnswer() throws Exception {
            Fx.run(networkLost::fire);
            advance(Duration.ofSeconds(5));
            CompletableFuture<Void> second = simulator.holdRequests();
            Fx.run(networkLost::fire);
            never.complete(null);
            Fx.run(() -> {});
            assertThat(Fx.get(networkLost::isSelected)).isTrue();

            second.complete(null);
            Fx.run(() -> {});
            assertThat(Fx.get(networkLost::isSelected)).isFalse();
        }
    }

    @Test
    @DisplayName("draws nothing of the simulator while it is hidden, and the newest state when it is shown again")
    void hidden() throws Exception {
        robot.type(KeyCode.CONTROL, KeyCode.DIGIT3);
        Fx.run(window.stage()::hide);
        say(SimulatorExample.CRASHED);
        assertThat(state()).isEqualTo("running, UpAndRunning = 2");

        window.raise();
        assertThat(state()).isEqualTo("not running, UpAndRunning = 2");
    }

    @Test
    @DisplayName("listens to the simulator from its first opening until it closes")
    void listens() throws Exception {
        assertThat(simulator.listeners()).isZero();
        robot.type(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(simulator.listeners()).isEqualTo(1);
        Fx.run(window.window()::close);
        assertThat(simulator.listeners()).isZero();
    }

    private String state() throws Exception {
        return Fx.get(() -> ((Labeled) window.node(".card .muted")).getText());
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

    private boolean isOn(String toggle) throws Exception {
        return Fx.get(() -> ((ToggleButton) window.node(toggle)).isSelected());
    }
}
