package org.presencemonitor.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.presencemonitor.desktop.Notification;
import org.presencemonitor.desktop.Notification.Choice;
import org.presencemonitor.desktop.Notifier;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.presence.notice.Notice;
import org.presencemonitor.presence.notice.NoticeBoard;
import org.presencemonitor.texts.NoticeText;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/** What a notification shows of a notice, in words of the user's language, and what it lets the user do. */
final class NotificationView implements NoticeBoard {
    private final Notifier notifier;
    private final WatchedClients clients;
    private final Supplier<Texts> words;
    private final InstantSource clock;
    private final Consumer<Provider> choose;
    private final Runnable showWindow;

    /**
     * A view that shows what it is told at once.
     *
     * @param choose makes another client the one that the window shows
     */
    NotificationView(
            Notifier notifier,
            WatchedClients clients,
            Supplier<Texts> words,
            InstantSource clock,
            Consumer<Provider> choose,
            Runnable showWindow) {
        this.notifier = notifier;
        this.clients = clients;
        this.words = words;
        this.clock = clock;
        this.choose = choose;
        this.showWindow = showWindow;
    }

    @Override
    public void show(Notice notice) {
        Texts texts = words.get();
        NoticeText text = NoticeText.of(notice, texts, clock.instant());
        Optional<Presence> presence = presence(notice);
        Runnable window = () -> show(presence.map(Presence::provider));
        List<Choice> choices = new ArrayList<>();
        presence.flatMap(now -> help(now, texts)).ifPresent(choices::add);
        choices.add(new Choice(texts.say(Phrase.SHOW_WINDOW), window));
        StatusIcon icon = presence.map(now -> StatusIcon.of(now.state())).orElse(StatusIcon.UNKNOWN);
        notifier.show(new Notification(notice.about(), icon, text.title(), text.text(), window, choices));
    }

    @Override
    public void withdraw(String about) {
        notifier.withdraw(about);
    }

    private static Optional<Presence> presence(Notice notice) {
        return switch (notice) {
            case Notice.SignedOut out -> Optional.of(out.presence());
            case Notice.Broken broken -> Optional.of(broken.presence());
            case Notice.WellAgain well -> Optional.of(well.presence());
            case Notice.DefaultMoved moved -> Optional.empty();
        };
    }

    /** Signing in, or starting a client that has died: whichever makes sense. */
    private Optional<Choice> help(Presence now, Texts texts) {
        return clients.commandsOf(now.provider())
                .flatMap(commands -> button(Command.SIGN_IN, now, texts, commands::signIn)
                        .or(() -> button(Command.START, now, texts, commands::start)));
    }

    private static Optional<Choice> button(Command command, Presence now, Texts texts, Runnable run) {
        return now.whyNot(command).isEmpty() ? Optional.of(new Choice(texts.button(command), run)) : Optional.empty();
    }

    private void show(Optional<Provider> provider) {
        provider.filter(one -> !one.equals(clients.chosen())).ifPresent(choose);
        showWindow.run();
    }
}
