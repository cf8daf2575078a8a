package org.presencemonitor.ui;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.presence.Command;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

/**
 * A program with the window alone, for tests that need a JVM of their own and to look at the window. Its first argument
 * is the mode: {@code unseen} never shows the window, {@code shown} shows it twice and closes it, and the name of an
 * {@link Example} shows that until Ctrl+Q. The second one is the language.
 */
final class WindowProbe {
    private WindowProbe() {}

    public static void main(String[] arguments) {
        String mode = arguments[0];
        boolean stays = !mode.equals("unseen") && !mode.equals("shown");
        FakeSource source = new FakeSource((stays ? Example.valueOf(mode) : Example.AVAILABLE).presence());
        source.onAsk(command -> source.say(answer(command).presence()));
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        Locale locale = arguments.length > 1 ? Locale.forLanguageTag(arguments[1]) : Locale.UK;
        Texts texts = new Texts(locale, ZoneOffset.UTC);
        PresenceWindow[] window = new PresenceWindow[1];
        FakeHost host = new FakeHost() {
            @Override
            public void quit() {
                window[0].close();
            }
        };
        window[0] = new PresenceWindow(
                source.alone(),
                listener -> () -> {},
                WindowDependenciesBuilder.still(source)
                        .texts(language -> texts)
                        .host(host)
                        .theme(Theme.SYSTEM)
                        .build(scheduler));
        try {
            if (!mode.equals("unseen")) {
                window[0].show();
                window[0].show();
            }
        } catch (NoDisplayException e) {
            System.out.println(e.getMessage());
        }
        if (!stays) {
            window[0].close();
            System.out.println("closed, listeners: " + source.listeners());
        }
    }

    private static Example answer(Command command) {
        return switch (command) {
            case START -> Example.STARTING;
            case SIGN_IN -> Example.SIGNING_IN;
            case SIGN_OUT, SET_STATUS -> Example.SIGN_OUT_ASKED;
            case LOG_OFF -> Example.LOGGING_OFF;
        };
    }
}
