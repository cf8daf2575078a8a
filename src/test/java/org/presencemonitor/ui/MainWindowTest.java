package org.presencemonitor.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.presence.Command;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Coalescer;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.Png;
import org.presencemonitor.ui.testing.UserRobot;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("The window")
class MainWindowTest {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final FakeSource source = new FakeSource(Example.AVAILABLE.presence());
    private final FakeHost host = new FakeHost();
    private final InstantSource clock = InstantSource.fixed(Example.NOW);
    private final StatusFeed feed = new StatusFeed(source.alone(), listener -> () -> {}, clock);
    private Stage stage;
    private MainWindow window;
    private UserRobot hands;

    @BeforeEach
    void open() throws Exception {
        Texts texts = new Texts(Locale.UK, ZoneOffset.UTC);
        WindowDependencies parts = WindowDependenciesBuilder.of(
                source, texts, clock, scheduler, host, Theme.LIGHT, "Simulated", Optional.empty());
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
    @DisplayName("says whether it can be seen, so that nobody works for it while it is hidden")
    void seen() throws Exception {
        await().until(() -> host.seen);

        Fx.run(stage::hide);
        assertThat(host.seen).isFalse();

        Fx.run(stage::show);
        assertThat(host.seen).isTrue();
    }

    @Nested
    @DisplayName("with the mouse")
    class WithTheMouse {
        @Test
        @DisplayName("asks once for a sign-out, shows that it goes on, and asks no second time meanwhile")
        void signsOut() throws Exception {
            source.onAsk(command -> source.say(Example.SIGN_OUT_ASKED.presence()));

            hands.click(window.scene(), "#primary");
            await().atMost(5, SECONDS)
                    .until(() -> Fx.get(() -> button("#primary").getContentDisplay() == ContentDisplay.GRAPHIC_ONLY));
            hands.click(window.scene(), "#primary");

            assertThat(source.asked()).containsExactly(Command.SIGN_OUT);
            assertThat(Fx.get(() -> button("#primary").getText())).isEqualTo("Signing out…");
        }

        @Test
        @DisplayName("gets a reason instead of an action from a button that makes no sense")
        void getsAReason() throws Exception {
            say(Example.SIGNED_OUT);

            hands.click(window.scene(), "#secondary");

            assertThat(source.asked()).isEmpty();
            hands.move(window.scene(), "#primary", 0.5);
            hands.move(window.scene(), "#secondary", 0.5);
            await("the tooltip")
                    .atMost(5, SECONDS)
                    .until(() -> Fx.get(() -> Window.getWindows().stream()
                            .anyMatch(shown -> shown instanceof Tooltip tip
                                    && tip.getText().equals("No mail session is logged on."))));
            assertThat(Fx.get(() -> button("#secondary").queryAccessibleAttribute(AccessibleAttribute.DISABLED)))
                    .isEqualTo(true);
        }

        @Test
        @DisplayName("opens the details of a problem and copies them")
        void copiesDetails() throws Exception {
            say(Example.UNREACHABLE);

            hands.click(window.scene(), "#details");
            hands.click(window.scene(), "#copy");

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
            assertThat(focused()).isEqualTo("primary");

            hands.type(KeyCode.TAB);
            assertThat(focused()).isEqualTo("secondary");
            hands.type(KeyCode.TAB);
            assertThat(focused()).isEqualTo("today-lane");
            hands.type(KeyCode.TAB);
            assertThat(focused()).isEqualTo("settings");
            hands.type(KeyCode.TAB);
            assertThat(focused()).isEqualTo("tab-status");
            hands.type(KeyCode.TAB);
            assertThat(focused()).isEqualTo("details");
            hands.type(KeyCode.SPACE);
            hands.type(KeyCode.TAB);
            assertThat(focused()).isEqualTo("copy");
            hands.type(KeyCode.TAB);
            assertThat(focused()).isEqualTo("primary");
            hands.type(KeyCode.SPACE);
            assertThat(source.asked()).containsExactly(Command.START);
        }

        @Test
        @DisplayName("presses the main button with Enter, and Log off with Enter when that has the focus")
        void pressesEnter() throws Exception {
            hands.type(KeyCode.ENTER);
            hands.type(KeyCode.TAB);
            hands.type(KeyCode.ENTER);

            assertThat(source.asked()).containsExactly(Command.SIGN_OUT, Command.LOG_OFF);
        }

        @Test
        @DisplayName("keeps the focus on the button while its command runs")
        void keepsTheFocus() throws Exception {
            say(Example.SIGNING_OUT);
            say(Example.SIGNED_OUT);

            assertThat(focused()).isEqualTo("primary");
        }

        @Test
        @DisplayName("signs out with Ctrl+Shift+O when that makes sense, and quits with Ctrl+Q")
        void shortcuts() throws Exception {
            hands.type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            say(Example.SIGNED_OUT);
            hands.type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            assertThat(source.asked()).containsExactly(Command.SIGN_OUT);

            hands.type(KeyCode.CONTROL, KeyCode.Q);
            assertThat(host.quits).hasValue(1);
        }
    }

    @Nested
    @DisplayName("of one client")
    class OfOneClient {
        @Test
        @DisplayName("says its name and offers no choice")
        void namesIt() throws Exception {
            assertThat(Fx.get(() -> node("#clients").isVisible())).isFalse();
            assertThat(Fx.get(() -> ((Label) node(".provider")).getText())).isEqualTo("Communicator");
            assertThat(Fx.get(() -> ((Label) node(".footer .label")).getText())).isEqualTo("Watching 1 provider");
        }
    }

    @Nested
    @DisplayName("when it is closed")
    class WhenClosed {
        @Test
        @DisplayName("hides while there is a tray, and is up to date when it comes back")
        void hides() throws Exception {
            host.tray = true;
            requestClose();
            assertThat(Fx.get(stage::isShowing)).isFalse();

            say(Example.SIGNED_OUT);
            Fx.run(() -> window.raise(() -> {}));

            assertThat(Fx.get(() -> button("#primary").getText())).isEqualTo("Sign in");
            assertThat(host.quits).hasValue(0);
        }

        @Test
        @DisplayName("explains once that there is no tray, then quits; no key reaches the buttons below")
        void explainsOnce() throws Exception {
            requestClose();
            Png.write(Fx.get(() -> window.scene().snapshot(null)), Path.of("target/screens/no-tray.png"));
            assertThat(host.quits).hasValue(0);
            hands.type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
            assertThat(source.asked()).isEmpty();

            hands.type(KeyCode.ENTER);
            assertThat(host.quits).hasValue(1);
            assertThat(host.explained).isTrue();

            requestClose();
            assertThat(host.quits).hasValue(2);
        }

        @Test
        @DisplayName("stays when the user would rather keep it")
        void stays() throws Exception {
            requestClose();
            hands.type(KeyCode.ESCAPE);

            assertThat(focused()).isEqualTo("primary");
            assertThat(host.quits).hasValue(0);
            assertThat(host.explained).isFalse();
        }

        private void requestClose() throws Exception {
            Fx.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        }
    }

    @Nested
    @DisplayName("to a screen reader")
    class ToAScreenReader {
        @Test
        @DisplayName("is the state in one text, and each link in another")
        void isText() throws Exception {
            assertThat(Fx.get(() -> node(".hero").getAccessibleText()))
                    .startsWith("Available, user@contoso.example, Signed in for");
            assertThat(Fx.get(() -> node(".link").getAccessibleText())).endsWith("UpAndRunning = 2");
        }
    }

    @Test
    @DisplayName("wears the state as its icon, in several sizes")
    void wearsTheState() throws Exception {
        assertThat(Fx.get(() -> stage.getIcons().stream()
                        .map(icon -> (int) icon.getWidth())
                        .toList()))
                .containsExactly(16, 24, 32, 48, 64, 128);
    }

    private void say(Example example) throws Exception {
        source.say(example.presence());
        Fx.run(() -> {});
    }

    private Node node(String selector) {
        return window.scene().lookup(selector);
    }

    private Button button(String selector) {
        return (Button) node(selector);
    }

    private String focused() throws Exception {
        return Fx.get(() -> window.scene().getFocusOwner().getId());
    }
}
