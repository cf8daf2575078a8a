package org.presencemonitor.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.Rendering;

@Tag("desktop")
@DisplayName("The mail link")
class MailLinkTest {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private FakeSource source;
    private Stage stage;
    private MainWindow window;
    private Robot robot;

    @BeforeEach
    void open() throws Exception {
        WindowDependencies parts = ScreensTest.parts(new Rendering(Theme.LIGHT, "en-GB", 100), scheduler);
        source = (FakeSource) parts.commands();
        stage = Fx.get(Stage::new);
        window = Fx.get(() -> new MainWindow(stage, parts));
        robot = Fx.get(Robot::new);
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        show(Example.AVAILABLE);
        Fx.run(() -> window.raise(() -> drawn.complete(stage.isShowing())));
        assertThat(drawn.get(5, SECONDS)).isTrue();
        await().atMost(5, SECONDS).until(() -> Fx.get(stage::isFocused));
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(window::close);
        scheduler.shutdownNow();
    }

    @Test
    @DisplayName("is closed at first, opens with a click and closes with another")
    void clicked() throws Exception {
        assertThat(isOpen()).isFalse();
        click();
        assertThat(isOpen()).isTrue();
        click();
        assertThat(isOpen()).isFalse();
    }

    @Test
    @DisplayName("opens with Space and closes with Enter, which then presses no button")
    void typed() throws Exception {
        Fx.run(() -> link().requestFocus());
        type(KeyCode.SPACE);
        assertThat(isOpen()).isTrue();
        type(KeyCode.ENTER);
        assertThat(isOpen()).isFalse();
        assertThat(source.asked()).isEmpty();
    }

    @Test
    @DisplayName("is reached with Tab, before the buttons below it")
    void reachedWithTab() throws Exception {
        Fx.run(() -> link().requestFocus());
        type(KeyCode.TAB);
        assertThat(Fx.get(() -> window.scene().getFocusOwner().getId())).isEqualTo("primary");
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
        click();
        show(Example.LOGGING_OFF);
        assertThat(isOpen()).isTrue();
        show(Example.NOT_RUNNING);
        assertThat(isOpen()).isFalse();
        Fx.run(stage::hide);
        show(Example.LOGGED_OFF);
        Fx.run(() -> window.raise(() -> {}));
        assertThat(isOpen()).isTrue();
    }

    @Test
    @DisplayName("opens nothing and takes no focus before the first session")
    void nothingToOpen() throws Exception {
        show(Example.NOT_RUNNING);
        click();
        assertThat(isOpen()).isFalse();
        assertThat(Fx.get(() -> link().isFocusTraversable())).isFalse();
        assertThat(Fx.get(() -> link().getAccessibleRole())).isEqualTo(AccessibleRole.TEXT);
    }

    @Test
    @DisplayName("does not open by itself, and a logoff moves nothing")
    void movesNothing() throws Exception {
        double closed = top("#primary");
        show(Example.LOGGING_OFF);
        assertThat(isOpen()).isFalse();
        assertThat(top("#primary")).isEqualTo(closed);

        click();
        show(Example.SENDING);
        double open = top("#primary");
        assertThat(open).isGreaterThan(closed);
        show(Example.LOGGING_OFF);
        assertThat(top("#primary")).isEqualTo(open);
        show(Example.LOGGED_OFF);
        assertThat(top("#primary")).isEqualTo(open);
    }

    @Test
    @DisplayName("stays where it is when it opens in a window that is scrolled")
    void staysWhereItIs() throws Exception {
        Fx.run(() -> {
            stage.setWidth(stage.getMinWidth());
            stage.setHeight(stage.getMinHeight());
        });
        await().atMost(5, SECONDS).until(() -> Fx.get(() -> window.scene().getHeight() <= stage.getMinHeight()));
        Fx.run(() -> body().setVvalue(1));
        double before = top("#mail-link");
        double wide = Fx.get(() -> link().getBoundsInParent().getWidth());

        Fx.run(() -> link().executeAccessibleAction(AccessibleAction.EXPAND));

        assertThat(top("#mail-link")).isEqualTo(before);
        assertThat(Fx.get(() -> link().getBoundsInParent().getWidth())).isEqualTo(wide);
    }

    private void show(Example example) throws Exception {
        Fx.run(() -> window.show(new StatusFeed.Moment(example.presence(), ScreensTest.recent(example))));
        Fx.run(() -> window.scene().snapshot(null));
    }

    private Node link() {
        return window.scene().lookup("#mail-link");
    }

    private ScrollPane body() {
        return (ScrollPane) window.scene().lookup(".scroll-pane");
    }

    private Object expanded() throws Exception {
        return Fx.get(() -> link().queryAccessibleAttribute(AccessibleAttribute.EXPANDED));
    }

    private boolean isOpen() throws Exception {
        return Fx.get(() -> window.scene().lookup(".mail-details").isVisible());
    }

    private double top(String id) throws Exception {
        return Fx.get(() -> {
            window.scene().snapshot(null);
            return Math.rint(ScreensTest.top(window.scene(), id));
        });
    }

    private void click() throws Exception {
        Fx.run(() -> {
            Bounds bounds = link().localToScreen(link().getBoundsInLocal());
            robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
        });
        Fx.run(() -> robot.mouseClick(MouseButton.PRIMARY));
        Fx.run(() -> {});
    }

    private void type(KeyCode key) throws Exception {
        Fx.run(() -> robot.keyType(key));
        Fx.run(() -> {});
    }
}
