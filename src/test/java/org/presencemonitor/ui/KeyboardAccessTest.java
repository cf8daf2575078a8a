package org.presencemonitor.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.presence.Command;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Coalescer;
import org.presencemonitor.ui.simulator.SimulatorRequest;
import org.presencemonitor.ui.simulator.SimulatorSwitch;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSimulator;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.Png;
import org.presencemonitor.ui.testing.SeveralClients;
import org.presencemonitor.ui.testing.SimulatorExample;
import org.presencemonitor.ui.testing.UserRobot;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

/** The window of three simulated clients: with everything in it that a window can have. */
@Tag("desktop")
@DisplayName("Everyone")
class KeyboardAccessTest {
    private static final int MORE_THAN_ALL = 30;
    private static final int ACCENT = 0xFF0969DA;

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final SeveralClients clients = new SeveralClients();
    private final FakeSimulator simulator = new FakeSimulator(SimulatorExample.OPEN.state());
    private final FakeHost host = new FakeHost();
    private final InstantSource clock = InstantSource.fixed(Example.NOW);
    private final StatusFeed feed = new StatusFeed(clients.watched, clients::onDefault, clock);
    private Stage stage;
    private MainWindow window;
    private UserRobot hands;

    @BeforeEach
    void open() throws Exception {
        WindowDependencies parts = WindowDependenciesBuilder.of(
                clients.watched,
                new Texts(Locale.UK, ZoneOffset.UTC),
                clock,
                scheduler,
                host,
                Theme.LIGHT,
                "Simulated",
                Optional.of(simulator));
        host.onChoose(clients.watched::choose);
        stage = Fx.get(Stage::new);
        window = Fx.get(() -> new MainWindow(stage, parts));
        feed.attach(new Coalescer<>(Platform::runLater, window::show)::offer);
        hands = UserRobot.on(stage, window::raise);
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(window::close);
        feed.close();
        scheduler.shutdownNow();
    }

    @Test
    @DisplayName("can do everything by keyboard alone: tabs, client, banner, commands, simulator, notice, quit")
    void keyboardAlone() throws Exception {
        clients.makeDefault(clients.watched.chosen());
        clients.makeDefault(SeveralClients.LYNC);
        settle();
        focus("dismiss");
        hands.type(KeyCode.SPACE);
        assertThat(Fx.get(() -> node("#dismiss").getParent().isVisible())).isFalse();

        focus("clients");
        hands.type(KeyCode.SPACE);
        hands.type(KeyCode.DOWN);
        hands.type(KeyCode.DOWN);
        hands.type(KeyCode.ENTER);
        assertThat(host.chosen).hasSize(1);
        Fx.run(() -> clients.watched.choose(SeveralClients.TEAMS));
        settle();

        focus("details");
        hands.type(KeyCode.SPACE);
        focus("copy");
        hands.type(KeyCode.SPACE);
        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).contains("0x80040111", "MsTeams");
        focus("primary");
        hands.type(KeyCode.SPACE);
        assertThat(clients.teams.asked()).containsExactly(Command.START);

        focus("tab-status");
        hands.type(KeyCode.RIGHT);
        focus("show-all");
        hands.type(KeyCode.RIGHT);
        focus("show-status");
        focus("tab-activity");
        hands.type(KeyCode.RIGHT);
        focus("simulator-crash");
        hands.type(KeyCode.SPACE);
        focus("switch-network-lost");
        hands.type(KeyCode.SPACE);
        focus("response-slider");
        hands.type(KeyCode.RIGHT);
        focus("scenario-play");
        hands.type(KeyCode.SPACE);
        assertThat(simulator.wishes())
                .hasSize(4)
                .contains(SimulatorRequest.Press.CRASH, SimulatorRequest.Press.PLAY)
                .contains(new SimulatorRequest.Turn(SimulatorSwitch.NETWORK_LOST, true));

        hands.type(KeyCode.CONTROL, KeyCode.Q);
        assertThat(host.quits).hasValue(1);
    }

    @Test
    @DisplayName("goes from top to bottom, sees where the focus is, and comes round to where it began")
    void focusOrderAndRing() throws Exception {
        clients.makeDefault(clients.watched.chosen());
        clients.makeDefault(SeveralClients.LYNC);
        Fx.run(() -> clients.watched.choose(SeveralClients.TEAMS));
        settle();
        for (KeyCode page : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3)) {
            hands.type(KeyCode.CONTROL, page);
            focusFirst();
            List<String> order = new ArrayList<>();
            List<Double> tops = new ArrayList<>();
            do {
                Node owner = Fx.get(this::focusOwner);
                order.add(owner.getId());
                tops.add(
                        Fx.get(() -> owner.localToScene(owner.getLayoutBounds()).getMinY()));
                // A page that scrolls to its control does so with the next frame.
                await("ring of " + owner.getId()).atMost(5, SECONDS).until(() -> accentAround(owner) > 40);
                hands.type(KeyCode.TAB);
            } while (!Fx.get(this::focused).equals(order.getFirst()) && order.size() < MORE_THAN_ALL);

            assertThat(order).doesNotHaveDuplicates().hasSizeBetween(5, 20).startsWith("clients");
            List<Double> onPage = tops.subList(0, tops.size() - 1);
            assertThat(sortedRows(onPage)).as(order + " at " + tops).isTrue();
        }
    }

    @Test
    @DisplayName("hears what each control is and what it is called, on every page")
    void namesAndRoles() throws Exception {
        clients.makeDefault(clients.watched.chosen());
        clients.makeDefault(SeveralClients.LYNC);
        Fx.run(() -> clients.watched.choose(SeveralClients.TEAMS));
        settle();
        List<String> nameless = new ArrayList<>();
        int seen = 0;
        for (KeyCode page : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3)) {
            hands.type(KeyCode.CONTROL, page);
            for (Node node : Fx.get(() -> window.scene().getRoot().lookupAll("*"))) {
                if (node instanceof Control control && control.isFocusTraversable()) {
                    seen++;
                    if (name(control).isBlank() || control.getAccessibleRole() == AccessibleRole.NODE) {
                        nameless.add(control + " " + control.getAccessibleRole());
                    }
                }
            }
        }

        assertThat(seen).isGreaterThan(12);
        assertThat(nameless).isEmpty();
    }

    @Test
    @DisplayName("chooses among the clients by name, state and a mark, and the window is about that client then")
    void chooses() throws Exception {
        clients.makeDefault(SeveralClients.LYNC);
        settle();
        MenuButton menu = (MenuButton) node("#clients");
        assertThat(Fx.get(() -> texts(menu)))
                .containsExactly(
                        "[Communicator · Available]", "Lync · Signed out · Office default", "MsTeams · Problem");
        assertThat(Fx.get(menu::getAccessibleText)).isEqualTo("Client shown: Communicator");
        Fx.run(menu::show);
        Fx.run(() -> {});
        Fx.run(() -> {
            menu.getItems().get(1).fire();
            menu.hide();
        });
        settle();

        assertThat(host.chosen).containsExactly(SeveralClients.LYNC);
        assertThat(Fx.get(() -> texts(menu)).get(1)).isEqualTo("[Lync · Signed out · Office default]");
        assertThat(Fx.get(() -> node(".hero").getAccessibleText())).startsWith("Signed out, Lync is running");
        assertThat(Fx.get(() -> ((Labeled) node(".footer .label")).getText())).isEqualTo("Watching 3 providers");
        Png.write(
                Fx.get(() -> window.scene().snapshot(null)), Path.of("target/screens/three-clients-light-en-100.png"));
    }

    @Test
    @DisplayName("is told once who took Office's default from whom, and may put that away (6.4)")
    void defaultTaken() throws Exception {
        clients.makeDefault(clients.watched.chosen());
        settle();
        assertThat(Fx.get(() -> node(".default-notice").isVisible())).isFalse();

        clients.makeDefault(SeveralClients.LYNC);
        settle();
        assertThat(Fx.get(() -> node(".default-notice").isVisible())).isTrue();
        assertThat(Fx.get(() -> node(".default-notice").getAccessibleText()))
                .startsWith("Lync took over as the default of Microsoft Office from Communicator.");
        Png.write(
                Fx.get(() -> window.scene().snapshot(null)), Path.of("target/screens/default-taken-light-en-100.png"));

        focus("dismiss");
        hands.type(KeyCode.ENTER);
        clients.lync.say(SeveralClients.of(SeveralClients.LYNC, Example.SIGNING_IN));
        settle();
        assertThat(Fx.get(() -> node(".default-notice").isVisible())).isFalse();

        clients.makeDefault(SeveralClients.TEAMS);
        settle();
        assertThat(Fx.get(() -> node(".default-notice").isVisible())).isTrue();
    }

    private static List<String> texts(MenuButton menu) {
        return menu.getItems().stream()
                .map(RadioMenuItem.class::cast)
                .map(item -> item.isSelected() ? "[" + item.getText() + "]" : item.getText())
                .toList();
    }

    private static String name(Control control) {
        String spoken = control.getAccessibleText();
        String written = control instanceof Labeled labeled ? labeled.getText() : "";
        return spoken == null ? String.valueOf(written) : spoken;
    }

    /** Controls of one row may be a few pixels apart. */
    private static boolean sortedRows(List<Double> tops) {
        for (int i = 1; i < tops.size(); i++) {
            if (tops.get(i) < tops.get(i - 1) - 12) {
                return false;
            }
        }
        return true;
    }

    /** Pixels in the ring's colour at the node's edge, more than without the focus. */
    private int accentAround(Node node) throws Exception {
        return Fx.get(() -> {
            WritableImage focused = window.scene().snapshot(null);
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            int found = 0;
            for (int y = Math.max(0, (int) bounds.getMinY() - 5);
                    y < Math.min(focused.getHeight(), bounds.getMaxY() + 5);
                    y++) {
                for (int x = Math.max(0, (int) bounds.getMinX() - 5);
                        x < Math.min(focused.getWidth(), bounds.getMaxX() + 5);
                        x++) {
                    found += focused.getPixelReader().getArgb(x, y) == ACCENT ? 1 : 0;
                }
            }
            return found;
        });
    }

    private void focusFirst() throws Exception {
        focus("clients");
    }

    /** As a user does: by Tab until it is there. */
    private void focus(String id) throws Exception {
        List<String> passed = new ArrayList<>();
        while (!Fx.get(this::focused).equals(id)) {
            passed.add(Fx.get(this::focused));
            assertThat(passed).as("on the way to " + id).hasSizeLessThan(MORE_THAN_ALL);
            hands.type(KeyCode.TAB);
        }
    }

    private Node focusOwner() {
        Scene scene = window.scene();
        return scene.getFocusOwner();
    }

    private String focused() {
        return String.valueOf(focusOwner().getId());
    }

    private Node node(String selector) {
        return window.scene().lookup(selector);
    }

    private void settle() throws Exception {
        Fx.run(() -> {});
        Fx.run(() -> window.scene().snapshot(null));
    }
}
