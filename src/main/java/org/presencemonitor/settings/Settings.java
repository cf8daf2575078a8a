package org.presencemonitor.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The settings of the user. Immutable; a change is a new value, see {@link LiveSettings#change}.
 *
 * @param source what is watched; empty while the user has not chosen
 * @param sourceAsked the user was asked whether a client of this computer is to be watched, and is not asked again
 * @param providers key names of the clients to watch; empty for every one that is watched
 * @param provider key name of the client to show; empty for the first one that is watched
 * @param historyDays how many days of history are kept, 1 to {@value #LONGEST_HISTORY}
 * @param notificationsPausedUntil empty when they are not paused; {@link #UNTIL_TURNED_ON} for no end
 * @param quietHours when notifications are not shown, in each week
 * @param window where the window was; empty before it has been shown
 * @param noTrayExplained the window has explained that closing it quits where there is no tray
 */
public record Settings(
        Startup startup,
        DisplaySettings look,
        Optional<SourceChoice> source,
        boolean sourceAsked,
        List<String> providers,
        String provider,
        int historyDays,
        Optional<Instant> notificationsPausedUntil,
        QuietHours quietHours,
        Optional<WindowPlace> window,
        boolean noTrayExplained) {
    /** Ten years. */
    public static final int LONGEST_HISTORY = 3650;

    /** The end of a pause without one. It is later than any other, so that readers need no special case. */
    public static final Instant UNTIL_TURNED_ON = Instant.parse("9999-12-31T23:59:59Z");

    public static final Settings DEFAULT = new Settings(
            Startup.DEFAULT,
            DisplaySettings.DEFAULT,
            Optional.empty(),
            false,
            List.of(),
            "",
            365,
            Optional.empty(),
            QuietHours.DEFAULT,
            Optional.empty(),
            false);

    /** Takes a copy, and refuses a history out of range. */
    public Settings {
        providers = List.copyOf(providers);
        if (historyDays < 1 || historyDays > LONGEST_HISTORY) {
            throw new IllegalArgumentException("History of " + historyDays + " days, expected 1 to " + LONGEST_HISTORY);
        }
    }

    /** The end of the pause of notifications that lasts at that time; empty when they are shown. */
    public Optional<Instant> notificationsPausedAt(Instant time) {
        return notificationsPausedUntil.filter(time::isBefore);
    }

    /** When a pause until then ends by itself; empty when it does not. */
    public static Optional<Instant> endOfPause(Instant until) {
        return Optional.of(until).filter(end -> !end.equals(UNTIL_TURNED_ON));
    }

    public Settings withStartup(Startup chosen) {
        return with(draft -> draft.startup = chosen);
    }

    public Settings withLook(DisplaySettings chosen) {
        return with(draft -> draft.look = chosen);
    }

    public Settings withSource(SourceChoice chosen) {
        return with(draft -> draft.source = Optional.of(chosen));
    }

    public Settings withSourceAsked() {
        return with(draft -> draft.sourceAsked = true);
    }

    public Settings withProviders(List<String> chosen) {
        return with(draft -> draft.providers = chosen);
    }

    public Settings withProvider(String app) {
        return with(draft -> draft.provider = app);
    }

    public Settings withHistoryDays(int days) {
        return with(draft -> draft.historyDays = days);
    }

    public Settings withNotificationsPausedUntil(Optional<Instant> until) {
        return with(draft -> draft.notificationsPausedUntil = until);
    }

    public Settings withQuietHours(QuietHours chosen) {
        return with(draft -> draft.quietHours = chosen);
    }

    public Settings withWindow(WindowPlace place) {
        return with(draft -> draft.window = Optional.of(place));
    }

    public Settings withNoTrayExplained() {
        return with(draft -> draft.noTrayExplained = true);
    }

    private Settings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /** Settings of which some are about to change. */
    private static final class Draft {
        private Startup startup;
        private DisplaySettings look;
        private Optional<SourceChoice> source;
        private boolean sourceAsked;
        private List<String> providers;
        private String provider;
        private int historyDays;
        private Optional<Instant> notificationsPausedUntil;
        private QuietHours quietHours;
        private Optional<WindowPlace> window;
        private boolean noTrayExplained;

        Draft(Settings of) {
            startup = of.startup;
            look = of.look;
            source = of.source;
            sourceAsked = of.sourceAsked;
            providers = of.providers;
            provider = of.provider;
            historyDays = of.historyDays;
            notificationsPausedUntil = of.notificationsPausedUntil;
            quietHours = of.quietHours;
            window = of.window;
            noTrayExplained = of.noTrayExplained;
        }

        Settings finished() {
            return new Settings(
                    startup,
                    look,
                    source,
                    sourceAsked,
                    providers,
                    provider,
                    historyDays,
                    notificationsPausedUntil,
                    quietHours,
                    window,
                    noTrayExplained);
        }
    }
}
