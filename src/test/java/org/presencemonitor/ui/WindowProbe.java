package org.presencemonitor.ui;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.presence.Command;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

/**
 * A program around the window for tests that need a JVM of their own, and for looking at it: {@code unseen} never shows
 * it, {@code shown} shows it twice and closes it, and the name of an {@link Example} shows that until Ctrl+Q.
 */
final class WindowProbe {
    private WindowProbe() {}

    public static void main(String[] arguments) {
        String what = arguments[0];
        boolean toLookAt = !what.equals("unseen") && !what.equals("shown");
        FakeSource source = new FakeSource((toLookAt ? Example.valueOf(what) : Example.AVAILABLE).presence());
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
                WindowDependenciesBuilder.of(
                        source,
                        texts,
                        InstantSource.fixed(Example.NOW),
                        scheduler,
                        host,
                        Theme.SYSTEM,
                        texts.say(Phrase.SIMULATED),
                        Optional.empty()));
        try {
            if (!what.equals("unseen")) {
                window[0].show();
                window[0].show();
            }
        } catch (NoDisplayException e) {
            System.out.println(e.getMessage());
        }
        if (!toLookAt) {
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
