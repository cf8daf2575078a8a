package org.presencemonitor.ui.settings;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.presencemonitor.desktop.autostart.AutostartObstacle;
import org.presencemonitor.desktop.autostart.AutostartState;
import org.presencemonitor.texts.AutostartText;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;
import org.presencemonitor.ui.control.ToggleSwitch;

/**
 * Whether a login starts the program. Shows what is there, which others change as well, and not what was pressed; below
 * it, why a change has failed.
 */
final class LoginSwitch extends VBox {
    private final Texts texts;
    private final SettingsHost host;
    private final Runnable onResize;
    private final ToggleSwitch login = new ToggleSwitch("start-at-login", this::turn);
    private final Label message = Labels.wrapping("muted", "login-refused");
    private AutostartState state = new AutostartState(false, Optional.empty());
    private Optional<AutostartObstacle> refusal = Optional.empty();

    /** @param onResize called after each change of its height */
    LoginSwitch(Texts texts, SettingsHost host, Runnable onResize) {
        super(10);
        this.texts = texts;
        this.host = host;
        this.onResize = onResize;
        message.setId("login-refused");
        getChildren().addAll(login, message);
        show();
    }

    /** Shows what is there now, soon. */
    void read() {
        host.autostart()
                .thenAccept(found -> Platform.runLater(() -> {
                    state = found;
                    show();
                }));
    }

    /** Says again what it said last, in its own language. */
    void takeOver(LoginSwitch before) {
        state = before.state;
        refusal = before.refusal;
        show();
    }

    private void turn(boolean on) {
        host.turnAutostart(on)
                .thenAccept(why -> Platform.runLater(() -> {
                    refusal = why;
                    show();
                    message.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
                    read();
                }));
    }

    private void show() {
        login.show(texts.say(Phrase.SETTINGS_AT_LOGIN), state.on());
        login.explain(state.obstacle().filter(why -> state.lacksLauncher()).map(why -> AutostartText.of(why, texts)));
        message.setText(refusal.map(why -> AutostartText.of(why, texts)).orElse(""));
        if (message.isManaged() != refusal.isPresent()) {
            Nodes.appear(message, refusal.isPresent());
            onResize.run();
        }
    }
}
