package org.presencemonitor.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.ui.simulator.SimulatorRequest;
import org.presencemonitor.ui.simulator.SimulatorSwitch;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSimulator;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.PngFile;
import org.presencemonitor.ui.testing.SeveralClients;
import org.presencemonitor.ui.testing.SimulatorExample;
import org.presencemonitor.ui.testing.UserRobot;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

/** On the window of three simulated clients, which has every control that a window can have. */
@Tag("desktop")
@DisplayName("A user of keyboard or screen reader")
class KeyboardAccessTest {
    private static final int MAX_STOPS = 30;
    private static final int ACCENT = 0xFF0969DA;

    @RegisterExtension
    private final MainWindowExtension window = new MainWindowExtension();

    private final UserRobot robot = window.robot();
    private final SeveralClients clients = new SeveralClients();
    private final FakeSimulator simulator = new FakeSimulator(SimulatorExample.OPEN.state());
    private final FakeHost host = new FakeHost();

    @BeforeEach
    void open() throws Exception {
        host.onChoose(clients.watched::choose);
        window.openInFront(
                WindowDependenciesBuilder.still(clients.watched).host(host).simulator(simulator),
                clients.watched,
                clients::onDefault);
    }

    @Test
    @DisplayName("can do everything by keyboard alone: tabs, client, banner, commands, simulator, notice, quit")
    void keyboardAlone() throws Exception {
        clients.makeDefault(clients.watched.chosen());
        clients.makeDefault(SeveralClients.LYNC);
        window.settle();
        focus("dismiss");
        robot.type(KeyCode.SPACE);
        assertThat(Fx.get(() -> window.node("#dismiss").getParent().isVisible()))
                .isFalse();

        focus("clients");
        robot.type(KeyCode.SPACE);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        assertThat(host.chosen).hasSize(1);
        Fx.run(() -> clients.watched.choose(SeveralClients.TEAMS));
        window.settle();

        focus("details");
        robot.type(KeyCode.SPACE);
        focus("copy");
        robot.type(KeyCode.SPACE);
        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).contains("0x80040111", "MsTeams");
        focus("primary");
        robot.type(KeyCode.SPACE);
        assertThat(clients.teams.asked()).containsExactly(Command.START);

        focus("tab-status");
        robot.type(KeyCode.RIGHT);
        focus("show-all");
        robot.type(KeyCode.RIGHT);
        focus("show-status");
        focus("tab-activity");
        robot.type(KeyCode.RIGHT);
        focus("simulator-crash");
        robot.type(KeyCode.SPACE);
        focus("switch-network-lost");
        robot.type(KeyCode.SPACE);
        focus("response-slider");
        robot.type(KeyCode.RIGHT);
        focus("scenario-play");
        robot.type(KeyCode.SPACE);
        assertThat(simulator.requests())
                .hasSize(4)
                .contains(SimulatorRequest.Press.CRASH, SimulatorRequest.Press.PLAY)
                .contains(new SimulatorRequest.Turn(SimulatorSwitch.NETWORK_LOST, true));

        robot.type(KeyCode.CONTROL, KeyCode.Q);
        assertThat(host.quits).hasValue(1);
    }

    @Test
    @DisplayName("goes from top to bottom, sees where the focus is, and returns to the first control")
    void focusOrderAndRing() throws Exception {
        clients.makeDefault(clients.watched.chosen());
        clients.makeDefault(SeveralClients.LYNC);
        Fx.run(() -> clients.watched.choose(SeveralClients.TEAMS));
        window.settle();
        for (KeyCode page : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3)) {
            robot.type(KeyCode.CONTROL, page);
            focusFirst();
            List<String> order = new ArrayList<>();
            List<Double> tops = new ArrayList<>();
            do {
                Node owner = Fx.get(() -> window.scene().getFocusOwner());
                order.add(owner.getId());
                tops.add(
                        Fx.get(() -> owner.localToScene(owner.getLayoutBounds()).getMinY()));
                // A page that scrolls to its control does so with the next frame.
                await("ring of " + owner.getId()).atMost(5, SECONDS).until(() -> accentAround(owner) > 40);
                robot.type(KeyCode.TAB);
            } while (!window.focused().equals(order.getFirst()) && order.size() < MAX_STOPS);

            assertThat(order).doesNotHaveDuplicates().hasSizeBetween(5, 20).startsWith("clients");
            List<Double> onPage = tops.subList(0, tops.size() - 1);
            assertThat(sortedRows(onPage)).as(order + " at " + tops).isTrue();
        }
    }

    @Test
    @DisplayName("is given the role and the name of each control, on every page")
    void namesAndRoles() throws Exception {
        clients.makeDefault(clients.watched.chosen());
        clients.makeDefault(SeveralClients.LYNC);
        Fx.run(() -> clients.watched.choose(SeveralClients.TEAMS));
        window.settle();
        List<String> nameless = new ArrayList<>();
        int seen = 0;
        for (KeyCode page : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3)) {
            robot.type(KeyCode.CONTROL, page);
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
        window.settle();
        MenuButton menu = (MenuButton) window.node("#clients");
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
        window.settle();

        assertThat(host.chosen).containsExactly(SeveralClients.LYNC);
        assertThat(Fx.get(() -> texts(menu)).get(1)).isEqualTo("[Lync · Signed out · Office default]");
        assertThat(Fx.get(() -> window.node(".hero").getAccessibleText())).startsWith("Signed out, Lync is running");
        assertThat(Fx.get(() -> ((Labeled) window.node(".footer .label")).getText()))
                .isEqualTo("Watching 3 providers");
        PngFile.write(
                Fx.get(() -> window.scene().snapshot(null)), Path.of("target/screens/three-clients-light-en-100.png"));
    }

    @Test
    @DisplayName("reads that Office's default is not installed, and which clients are, until that is mended")
    void defaultMissing() throws Exception {
        clients.makeDefault(new Provider("Zoom"));
        window.settle();
        assertThat(Fx.get(() -> window.node(".default-notice").getAccessibleText()))
                .startsWith("The default client of Microsoft Office is Zoom, which is not installed.")
                .endsWith("Installed here: Communicator, Lync, MsTeams");

        clients.makeDefault(clients.watched.chosen());
        window.settle();
        assertThat(Fx.get(() -> window.node(".default-notice").getAccessibleText()))
                .startsWith("Communicator took over as the default");
    }

    @Test
    @DisplayName("reads once which client took Office's default from which, and can dismiss that (6.4)")
    void defaultTaken() throws Exception {
        clients.makeDefault(clients.watched.chosen());
        window.settle();
        assertThat(Fx.get(() -> window.node(".default-notice").isVisible())).isFalse();

        clients.makeDefault(SeveralClients.LYNC);
        window.settle();
        assertThat(Fx.get(() -> window.node(".default-notice").isVisible())).isTrue();
        assertThat(Fx.get(() -> window.node(".default-notice").getAccessibleText()))
                .startsWith("Lync took over as the default of Microsoft Office from Communicator.");
        PngFile.write(
                Fx.get(() -> window.scene().snapshot(null)), Path.of("target/screens/default-taken-light-en-100.png"));

        focus("dismiss");
        robot.type(KeyCode.ENTER);
        clients.lync.say(SeveralClients.of(SeveralClients.LYNC, Example.SIGNING_IN));
        window.settle();
        assertThat(Fx.get(() -> window.node(".default-notice").isVisible())).isFalse();

        clients.makeDefault(SeveralClients.TEAMS);
        window.settle();
        assertThat(Fx.get(() -> window.node(".default-notice").isVisible())).isTrue();
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

    /** Presses Tab until the control has the focus. */
    private void focus(String id) throws Exception {
        List<String> passed = new ArrayList<>();
        while (!window.focused().equals(id)) {
            passed.add(window.focused());
            assertThat(passed).as("on the way to " + id).hasSizeLessThan(MAX_STOPS);
            robot.type(KeyCode.TAB);
        }
    }
}
