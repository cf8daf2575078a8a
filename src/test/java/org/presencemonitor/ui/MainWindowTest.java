package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.presencemonitor.presence.Command;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.PngFile;
import org.presencemonitor.ui.testing.UserRobot;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("The window")
class MainWindowTest {
    @RegisterExtension
    private final MainWindowExtension window = new MainWindowExtension();

    private final UserRobot robot = window.robot();
    private final FakeSource source = new FakeSource(Example.AVAILABLE.presence());
    private final FakeHost host = new FakeHost();

    @BeforeEach
    void open() throws Exception {
        window.openInFront(WindowDependenciesBuilder.still(source).host(host), source.alone());
    }

    @Test
    @DisplayName("reports whether it can be seen, so that nothing is done for it while it is hidden")
    void seen() throws Exception {
        await().until(() -> host.seen);

        Fx.run(window.stage()::hide);
        assertThat(host.seen).isFalse();

        Fx.run(window.stage()::show);
        assertThat(host.seen).isTrue();
    }

    @Nested
    @DisplayName("to whoever must not disturb a user who reads it")
    class InFront {
        @Test
        @DisplayName("is in front while it has the keyboard, and never while it is hidden or minimised")
        void hiddenOrMinimised() throws Exception {
            await().until(() -> host.inFront);

            Fx.run(window.stage()::hide);
            assertThat(host.inFront).as("hidden").isFalse();

            Fx.run(window.stage()::show);
            Fx.until(window.stage()::isFocused);
            await().until(() -> host.inFront);
            Fx.run(() -> window.stage().setIconified(true));
            await().untilAsserted(() -> assertThat(host.inFront).as("minimised").isFalse());
        }

        @Test
        @DisplayName("is in front from the beginning on a stage that had the keyboard before the window was complete")
        void focusedBefore() throws Exception {
            FakeHost later = new FakeHost();
            Stage shown = Fx.get(Stage::new);
            Fx.run(() -> {
                shown.setScene(new Scene(new StackPane()));
                shown.show();
                shown.requestFocus();
            });
            Fx.until(shown::isFocused);

            window.open(
                    shown, WindowDependenciesBuilder.still(source).host(later).build(window.scheduler()));

            assertThat(later.inFront).isTrue();
        }
    }

    @Nested
    @DisplayName("with the mouse")
    class WithTheMouse {
        @Test
        @DisplayName("asks once for a sign-out, shows that it goes on, and asks no second time meanwhile")
        void signsOut() throws Exception {
            source.onAsk(command -> source.say(Example.SIGN_OUT_ASKED.presence()));

            robot.click("#primary");
            Fx.until(() -> button("#primary").getContentDisplay() == ContentDisplay.GRAPHIC_ONLY);
            robot.click("#primary");

            assertThat(source.asked()).containsExactly(Command.SIGN_OUT);
            assertThat(Fx.get(() -> button("#primary").getText())).isEqualTo("Signing out…");
        }

        @Test
        @DisplayName("gets a reason instead of an action from a button that makes no sense")
        void getsAReason() throws Exception {
            say(Example.SIGNED_OUT);

            robot.click("#secondary");

            assertThat(source.asked()).isEmpty();
            robot.move("#primary", 0.5);
            robot.move("#secondary", 0.5);
            MainWindowExtension.awaitTooltip("No mail session is logged on.");
            assertThat(Fx.get(() -> button("#secondary").queryAccessibleAttribute(AccessibleAttribute.DISABLED)))
                    .isEqualTo(true);
        }

        @Test
        @DisplayName("opens the details of a problem and copies them")
        void copiesDetails() throws Exception {
            say(Example.UNREACHABLE);

            robot.click("#details");
            robot.click("#copy");

            assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString()))
                    .startsWith("The client is running, but Messenger could not be reached.")
                    .contains("CLASS_E_CLASSNOTAVAILABLE (0x80040111)", "3 times since 09:50")
                    .contains("Communicator · Problem\n2026-03-05T10:00:30Z", "UpAndRunning = 2");
            assertThat(Fx.get(() -> button("#copy").getText())).isEqualTo("Copied");
        }
    }

    @Nested
    @DisplayName("with the keyboard alone")
    class WithTheKeyboard {
        @Test
        @DisplayName("starts at the main button, goes top to bottom, and presses what has the focus")
        void goesTopToBottom() throws Exception {
            say(Example.UNREACHABLE);
            assertThat(window.focused()).isEqualTo("primary");

            robot.type(KeyCode.TAB);
            assertThat(window.focused()).isEqualTo("secondary");
            robot.type(KeyCode.TAB);
            assertThat(window.focused()).isEqualTo("today-lane");
            robot.type(KeyCode.TAB);
            assertThat(window.focused()).isEqualTo("settings");
            robot.type(KeyCode.TAB);
            assertThat(window.focused()).isEqualTo("tab-status");
            robot.type(KeyCode.TAB);
            assertThat(window.focused()).isEqualTo("details");
            robot.type(KeyCode.SPACE);
            robot.type(KeyCode.TAB);
            assertThat(window.focused()).isEqualTo("copy");
            robot.type(KeyCode.TAB);
            assertThat(window.focused()).isEqualTo("primary");
            robot.type(KeyCode.SPACE);
            assertThat(source.asked()).containsExactly(Command.START);
        }

        @Test
        @DisplayName("presses the main button with Enter, and Log off with Enter when that has the focus")
        void pressesEnter() throws Exception {
            robot.type(KeyCode.ENTER);
            robot.type(KeyCode.TAB);
            robot.type(KeyCode.ENTER);

            assertThat(source.asked()).containsExactly(Command.SIGN_OUT, Command.LOG_OFF);
        }

        @Test
        @DisplayName("keeps the focus on the button while its command runs")
        void keepsTheFocus() throws Exception {
            say(Example.SIGNING_OUT);
            say(Example.SIGNED_OUT);

            assertThat(window.focused()).isEqualTo("primary");
        }

        @Test
        @DisplayName("signs out with Ctrl+Shift+O when that makes sense, and quits with Ctrl+Q")
        void shortcuts() throws Exception {
            robot.type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            say(Example.SIGNED_OUT);
            robot.type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            assertThat(source.asked()).containsExactly(Command.SIGN_OUT);

            robot.type(KeyCode.CONTROL, KeyCode.Q);
            assertThat(host.quits).hasValue(1);
        }
    }

    @Nested
    @DisplayName("of one client")
    class OfOneClient {
        @Test
        @DisplayName("says its name and offers no choice")
        void namesIt() throws Exception {
            assertThat(Fx.get(() -> window.node("#clients").isVisible())).isFalse();
            assertThat(Fx.get(() -> ((Label) window.node(".provider")).getText()))
                    .isEqualTo("Communicator");
            assertThat(Fx.get(() -> ((Label) window.node(".footer .label")).getText()))
                    .isEqualTo("Watching 1 provider");
        }
    }

    @Nested
    @DisplayName("on a request to close")
    class CloseRequest {
        @Test
        @DisplayName("hides while there is a tray, and is up to date when it is shown again")
        void hides() throws Exception {
            host.tray = true;
            requestClose();
            assertThat(Fx.get(window.stage()::isShowing)).isFalse();

            say(Example.SIGNED_OUT);
            window.raise();

            assertThat(Fx.get(() -> button("#primary").getText())).isEqualTo("Sign in");
            assertThat(host.quits).hasValue(0);
        }

        @Test
        @DisplayName("explains once that there is no tray, then quits; no key reaches the buttons below")
        void explainsOnce() throws Exception {
            requestClose();
            PngFile.write(Fx.get(() -> window.scene().snapshot(null)), Path.of("target/screens/no-tray.png"));
            assertThat(host.quits).hasValue(0);
            robot.type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            assertThat(source.asked()).isEmpty();

            robot.type(KeyCode.ENTER);
            assertThat(host.quits).hasValue(1);
            assertThat(host.explained).isTrue();

            requestClose();
            assertThat(host.quits).hasValue(2);
        }

        @Test
        @DisplayName("stays open when the user cancels")
        void stays() throws Exception {
            requestClose();
            robot.type(KeyCode.ESCAPE);

            assertThat(window.focused()).isEqualTo("primary");
            assertThat(host.quits).hasValue(0);
            assertThat(host.explained).isFalse();
        }

        private void requestClose() throws Exception {
            Stage stage = window.stage();
            Fx.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        }
    }

    @Nested
    @DisplayName("to a screen reader")
    class ToAScreenReader {
        @Test
        @DisplayName("is the state in one text, and each link in another")
        void isText() throws Exception {
            assertThat(Fx.get(() -> window.node(".hero").getAccessibleText()))
                    .startsWith("Available, user@contoso.example, Signed in for");
            assertThat(Fx.get(() -> window.node(".link").getAccessibleText())).endsWith("UpAndRunning = 2");
        }
    }

    @Test
    @DisplayName("wears the state as its icon, in several sizes")
    void wearsTheState() throws Exception {
        assertThat(Fx.get(() -> window.stage().getIcons().stream()
                        .map(icon -> (int) icon.getWidth())
                        .toList()))
                .containsExactly(16, 24, 32, 48, 64, 128);
    }

    private void say(Example example) throws Exception {
        source.say(example.presence());
        Fx.run(() -> {});
    }

    private Button button(String selector) {
        return (Button) window.node(selector);
    }
}
