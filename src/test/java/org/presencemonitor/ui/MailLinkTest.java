package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.UserRobot;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;
import org.presencemonitor.ui.testing.WorkingDaysHistory;

@Tag("desktop")
@DisplayName("The mail link")
class MailLinkTest {
    @RegisterExtension
    private final MainWindowExtension window = new MainWindowExtension();

    private final UserRobot robot = window.robot();
    private final FakeSource source = new FakeSource(Example.AVAILABLE.presence());

    @BeforeEach
    void open() throws Exception {
        window.openInFront(WindowDependenciesBuilder.still(source).history(new WorkingDaysHistory()), source.alone());
        window.show(Example.AVAILABLE);
    }

    @Test
    @DisplayName("is closed at first, opens with a click and closes with another")
    void clicked() throws Exception {
        assertThat(isOpen()).isFalse();
        robot.click("#mail-link");
        assertThat(isOpen()).isTrue();
        robot.click("#mail-link");
        assertThat(isOpen()).isFalse();
    }

    @Test
    @DisplayName("opens with Space and closes with Enter, which then presses no button")
    void typed() throws Exception {
        Fx.run(() -> link().requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(isOpen()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(isOpen()).isFalse();
        assertThat(source.asked()).isEmpty();
    }

    @Test
    @DisplayName("is reached with Tab, before the buttons below it")
    void reachedWithTab() throws Exception {
        Fx.run(() -> link().requestFocus());
        robot.type(KeyCode.TAB);
        assertThat(window.focused()).isEqualTo("primary");
    }

    @Test
    @DisplayName("is something that can be expanded to a screen reader, which can do it as well")
    void expandable() throws Exception {
        assertThat(Fx.get(() -> link().getAccessibleRole())).isEqualTo(AccessibleRole.TITLED_PANE);
        assertThat(expanded()).isEqualTo(false);

        Fx.run(() -> link().executeAccessibleAction(AccessibleAction.EXPAND));
        assertThat(expanded()).isEqualTo(true);
        assertThat(isOpen()).isTrue();

        Fx.run(() -> link().executeAccessibleAction(AccessibleAction.COLLAPSE));
        assertThat(expanded()).isEqualTo(false);
    }

    @Test
    @DisplayName("stays open while the session ends, while the window is hidden, and while there is nothing to show")
    void staysOpen() throws Exception {
        robot.click("#mail-link");
        window.show(Example.LOGGING_OFF);
        assertThat(isOpen()).isTrue();
        window.show(Example.NOT_RUNNING);
        assertThat(isOpen()).isFalse();
        Fx.run(window.stage()::hide);
        window.show(Example.LOGGED_OFF);
        window.raise();
        assertThat(isOpen()).isTrue();
    }

    @Test
    @DisplayName("opens nothing and takes no focus before the first session")
    void nothingToOpen() throws Exception {
        window.show(Example.NOT_RUNNING);
        robot.click("#mail-link");
        assertThat(isOpen()).isFalse();
        assertThat(Fx.get(() -> link().isFocusTraversable())).isFalse();
        assertThat(Fx.get(() -> link().getAccessibleRole())).isEqualTo(AccessibleRole.TEXT);
    }

    @Test
    @DisplayName("does not open by itself, and a logoff moves nothing")
    void movesNothing() throws Exception {
        double closed = top("#primary");
        window.show(Example.LOGGING_OFF);
        assertThat(isOpen()).isFalse();
        assertThat(top("#primary")).isEqualTo(closed);

        robot.click("#mail-link");
        window.show(Example.SENDING);
        double open = top("#primary");
        assertThat(open).isGreaterThan(closed);
        window.show(Example.LOGGING_OFF);
        assertThat(top("#primary")).isEqualTo(open);
        window.show(Example.LOGGED_OFF);
        assertThat(top("#primary")).isEqualTo(open);
    }

    @Test
    @DisplayName("stays where it is when it opens in a window that is scrolled")
    void staysWhereItIs() throws Exception {
        window.shrink();
        Fx.run(() -> body().setVvalue(1));
        double before = top("#mail-link");
        double wide = Fx.get(() -> link().getBoundsInParent().getWidth());

        Fx.run(() -> link().executeAccessibleAction(AccessibleAction.EXPAND));

        assertThat(top("#mail-link")).isEqualTo(before);
        assertThat(Fx.get(() -> link().getBoundsInParent().getWidth())).isEqualTo(wide);
    }

    private Node link() {
        return window.node("#mail-link");
    }

    private ScrollPane body() {
        return (ScrollPane) window.node(".scroll-pane");
    }

    private Object expanded() throws Exception {
        return Fx.get(() -> link().queryAccessibleAttribute(AccessibleAttribute.EXPANDED));
    }

    private boolean isOpen() throws Exception {
        return Fx.get(() -> window.node(".mail-details").isVisible());
    }

    private double top(String id) throws Exception {
        window.settle();
        return Math.rint(window.top(id));
    }
}
