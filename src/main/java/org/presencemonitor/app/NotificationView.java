package org.presencemonitor.app;

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

/**
 * Shows notices as notifications in the user's language.
 *
 * @param choose makes another client the one that the window shows
 */
record NotificationView(
        Notifier notifier,
        WatchedClients clients,
        Supplier<Texts> texts,
        Consumer<Provider> choose,
        Runnable showWindow)
        implements NoticeBoard {
    @Override
    public void show(Notice notice) {
        Texts texts = this.texts.get();
        NoticeText text = NoticeText.of(notice, texts);
        Optional<Presence> presence =
                notice instanceof Notice.OfClient client ? Optional.of(client.presence()) : Optional.empty();
        Runnable window = () -> show(presence.map(Presence::provider));
        List<Choice> choices = new ArrayList<>();
        presence.flatMap(now -> help(now, texts)).ifPresent(choices::add);
        String byHand = choices.isEmpty()
                ? texts.say(Phrase.NOTICE_DETAILS)
                : texts.say(Phrase.NOTICE_BY_HAND, choices.getFirst().text());
        choices.add(new Choice(texts.say(Phrase.SHOW_WINDOW), window));
        StatusIcon icon = presence.map(now -> StatusIcon.of(now.state())).orElse(StatusIcon.UNKNOWN);
        notifier.show(new Notification(notice.about(), icon, text.title(), text.text(), byHand, window, choices));
    }

    @Override
    public void withdraw(String about) {
        notifier.withdraw(about);
    }

    /** The command that solves it, if one is possible: signing in, or starting a client that has crashed. */
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
