package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.presencemonitor.presence.Command;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeSimulator;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.SeveralClients;
import org.presencemonitor.ui.testing.SimulatorExample;
import org.presencemonitor.ui.testing.UserRobot;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("A window that is given other clients")
class OtherClientsTest {
    @RegisterExtension
    private final MainWindowExtension window = new MainWindowExtension();

    private final UserRobot robot = window.robot();
    private final FakeSimulator simulator = new FakeSimulator(SimulatorExample.AT_REST.state());
    private final FakeSource simulated = new FakeSource(Example.AVAILABLE.presence());
    private final FakeSource real = new FakeSource(SeveralClients.of(SeveralClients.LYNC, Example.SIGNED_OUT));
    private final WindowDependenciesBuilder builder = WindowDependenciesBuilder.still(simulated);
    private WindowDependencies ofSimulated;
    private WindowDependencies ofReal;

    @BeforeEach
    void open() throws Exception {
        window.openInFront(builder.simulator(simulator), simulated.alone());
        ofSimulated = builder.build(window.scheduler());
        ofReal = WindowDependenciesBuilder.still(real).build(window.scheduler());
    }

    private String shown() {
        return ((Label) window.node(".provider")).getText();
    }

    @Test
    @DisplayName("shows them, and gives its commands to them")
    void shows() throws Exception {
        window.watch(ofReal, real);

        assertThat(shown()).isEqualTo("Lync");
        robot.click("#primary");
        assertThat(real.asked()).containsExactly(Command.SIGN_IN);
        assertThat(simulated.asked()).isEmpty();
    }

    @Test
    @DisplayName("has the Simulator tab while they are simulated, and opens the first one instead of it")
    void simulatorTab() throws Exception {
        robot.type(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.watch(ofReal, real);
        assertThat(window.node("#tab-simulator")).isNull();
        assertThat(simulator.listeners()).isZero();
        assertThat(((ToggleButton) window.node("#tab-status")).isSelected()).isTrue();
        robot.type(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(((ToggleButton) window.node("#tab-status")).isSelected()).isTrue();

        window.watch(ofSimulated, simulated);
        robot.type(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(((ToggleButton) window.node("#tab-simulator")).isSelected()).isTrue();
    }

    @Test
    @DisplayName("offers to start the simulated client in its open settings while there is one")
    void settings() throws Exception {
        Fx.run(window.window()::openSettings);
        Scene settings = window.window().settings().scene().orElseThrow();
        assertThat(settings.lookup("#start-client").isVisible()).isTrue();
        window.watch(ofReal, real);
        assertThat(settings.lookup("#start-client").isVisible()).isFalse();
        window.watch(ofSimulated, simulated);
        assertThat(settings.lookup("#start-client").isVisible()).isTrue();
    }

    @Test
    @DisplayName("says in the place of Log off that there is no mail session, and has no link for one")
    void noMail() throws Exception {
        Label instead = (Label) window.node("#instead-of-secondary");
        assertThat(instead.isVisible()).isFalse();
        FakeSource withoutMail = new FakeSource(Example.NOT_INSTALLED.presence());
        window.watch(WindowDependenciesBuilder.still(withoutMail).build(window.scheduler()), withoutMail);

        assertThat(window.node("#secondary").isVisible()).isFalse();
        assertThat(window.node("#mail-link").isVisible()).isFalse();
        instead = (Label) window.node("#instead-of-secondary");
        assertThat(instead.getText()).isEqualTo("No mail session is watched here.");
        assertThat(instead.isVisible()).isTrue();
    }

    @Test
    @DisplayName("keeps the open tab and its keyboard focus")
    void keepsTheTab() throws Exception {
        robot.type(KeyCode.CONTROL, KeyCode.DIGIT2);
        String focused = window.focused();
        window.watch(ofReal, real);

        assertThat(((ToggleButton) window.node("#tab-activity")).isSelected()).isTrue();
        assertThat(window.focused()).isEqualTo(focused);
    }
}
