package org.presencemonitor.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.SinceText;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/**
 * Shows the chosen client, and the others in the menu, in the tray and in the user's language.
 *
 * @param choose shows another client
 */
record TrayView(
        WatchedClients clients,
        Consumer<Provider> choose,
        Supplier<Texts> texts,
        TimeSource clock,
        NotificationPause pause,
        Runnable showWindow,
        Runnable showSettings,
        Runnable quit) {
    /** Shows each new snapshot in that tray until the result is closed. */
    Subscription feed(Tray tray) {
        Subscription chosen = clients.subscribe(presence -> tray.show(content(presence)));
        Subscription others = clients.subscribeToAll(presence -> {
            if (!presence.provider().equals(clients.chosen())) {
                renew(tray);
            }
        });
        return () -> {
            chosen.close();
            others.close();
        };
    }

    /** Shows the times and the texts of this moment. */
    void renew(Tray tray) {
        tray.show(content(clients.current()));
    }

    TrayContent content(Presence presence) {
        Texts texts = this.texts.get();
        Moment now = clock.now();
        String state = texts.state(presence.state());
        List<TrayMenuItem> menu = new ArrayList<>();
        menu.add(new Label(state));
        menu.add(new Label(SinceText.statusLine(presence, now, texts)));
        menu.add(new Separator());
        menu.addAll(clientItems(texts));
        if (presence.whyNot(Command.START).isEmpty()) {
            menu.add(action(texts, presence, Command.START, Commands::start));
        }
        if (presence.whyNot(Command.SIGN_IN).isEmpty()) {
            menu.add(action(texts, presence, Command.SIGN_IN, Commands::signIn));
        }
        if (presence.offers(Command.SIGN_OUT)) {
            menu.add(action(texts, presence, Command.SIGN_OUT, Commands::signOut));
        }
        if (presence.offers(Command.LOG_OFF)) {
            menu.add(action(texts, presence, Command.LOG_OFF, Commands::logOff));
        }
        if (!(menu.getLast() instanceof Separator)) {
            menu.add(new Separator());
        }
        menu.add(new Action(texts.say(Phrase.SHOW_WINDOW), true, showWindow));
        menu.addAll(pause.menu(texts));
        menu.add(new Action(texts.say(Phrase.SETTINGS), true, showSettings));
        menu.add(new Separator());
        menu.add(new Action(texts.say(Phrase.QUIT), true, quit));
        return new TrayContent(
                StatusIcon.of(presence.state()), state, SinceText.toolTip(presence, now, texts), List.copyOf(menu));
    }

    /** Each client with its state if there are several; a tick marks the one that is shown. */
    private List<TrayMenuItem> clientItems(Texts texts) {
        List<Presence> all = clients.presences();
        if (all.size() < 2) {
            return List.of();
        }
        List<TrayMenuItem> items = new ArrayList<>();
        for (Presence one : all) {
            Provider provider = one.provider();
            String text = texts.say(Phrase.STATUS_LINE, provider.app(), texts.state(one.state()));
            String mark = provider.equals(clients.chosen()) ? "\u2713 " : "";
            items.add(new Action(provider, mark + text, true, () -> choose.accept(provider)));
        }
        items.add(new Separator());
        return items;
    }

    /** For the client that the menu shows, also when another one is shown by the time of the click. */
    private Action action(Texts texts, Presence presence, Command command, Consumer<Commands> run) {
        Provider provider = presence.provider();
        return new Action(
                List.of(provider, command),
                texts.button(command),
                presence.whyNot(command).isEmpty(),
                () -> clients.commandsOf(provider).ifPresent(run));
    }
}
