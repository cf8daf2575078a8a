package org.presencemonitor.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.desktop.Tray;
import org.presencemonitor.desktop.TrayContent;
import org.presencemonitor.desktop.TrayMenuItem;
import org.presencemonitor.desktop.TrayMenuItem.Action;
import org.presencemonitor.desktop.TrayMenuItem.Label;
import org.presencemonitor.desktop.TrayMenuItem.Separator;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceSource;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.SinceText;
import org.presencemonitor.texts.Texts;

/** What the tray shows of a snapshot, in words of the user's language. */
final class TrayView {
    private static final Duration TEXTS_STAY_TRUE_FOR = Duration.ofMinutes(1);

    private final Commands commands;
    private final Texts texts;
    private final InstantSource clock;
    private final Runnable showWindow;
    private final Runnable quit;

    TrayView(Commands commands, Texts texts, InstantSource clock, Runnable showWindow, Runnable quit) {
        this.commands = commands;
        this.texts = texts;
        this.clock = clock;
        this.showWindow = showWindow;
        this.quit = quit;
    }

    /** Keeps a tray showing what the monitor last said. The times in it are renewed each minute. */
    void feed(Tray tray, PresenceSource source, ScheduledExecutorService timer) {
        source.subscribe(presence -> tray.show(content(presence)));
        timer.scheduleWithFixedDelay(
                () -> {
                    if (tray.isVisible()) {
                        tray.show(content(source.current()));
                    }
                },
                TEXTS_STAY_TRUE_FOR.toMillis(),
                TEXTS_STAY_TRUE_FOR.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    TrayContent content(Presence presence) {
        String state = texts.state(presence.state());
        String line = SinceText.statusLine(presence, clock.instant(), texts);
        List<TrayMenuItem> menu = new ArrayList<>();
        menu.add(new Label(state));
        menu.add(new Label(line));
        menu.add(new Separator());
        if (presence.whyNot(Command.START).isEmpty()) {
            menu.add(action(presence, Command.START, commands::start));
        }
        if (presence.whyNot(Command.SIGN_IN).isEmpty()) {
            menu.add(action(presence, Command.SIGN_IN, commands::signIn));
        }
        menu.add(action(presence, Command.SIGN_OUT, commands::signOut));
        menu.add(action(presence, Command.LOG_OFF, commands::logOff));
        menu.add(new Separator());
        menu.add(new Action(texts.say(Phrase.SHOW_WINDOW), true, showWindow));
        menu.add(new Separator());
        menu.add(new Action(texts.say(Phrase.QUIT), true, quit));
        return new TrayContent(StatusIcon.of(presence.state()), state, line, List.copyOf(menu));
    }

    private Action action(Presence presence, Command command, Runnable run) {
        return new Action(texts.button(command), presence.whyNot(command).isEmpty(), run);
    }
}
