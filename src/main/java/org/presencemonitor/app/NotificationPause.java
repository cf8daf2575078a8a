package org.presencemonitor.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.presencemonitor.desktop.TrayMenuItem;
import org.presencemonitor.desktop.TrayMenuItem.Action;
import org.presencemonitor.desktop.TrayMenuItem.Label;
import org.presencemonitor.desktop.TrayMenuItem.Submenu;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.thread.Alarm;

/**
 * The pause of notifications, kept in the settings: begun in the tray's menu, ended there or when the clock shows the
 * time that the menu names. Quiet hours are beside it: they come again each week, and only the settings change them.
 */
final class NotificationPause {
    /** After the end of a late evening, before the start of a working day. */
    private static final LocalTime END_OF_NIGHT = LocalTime.of(6, 0);

    private final LiveSettings settings;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Executor thread;
    private final Alarm end;

    /**
     * A pause that does not end by itself before {@link #watch}.
     *
     * @param zone decides when tomorrow begins
     * @param thread ends a pause whose time is up; one thread, which must be able to wait for the settings
     */
    NotificationPause(LiveSettings settings, InstantSource clock, ZoneId zone, ScheduledExecutorService thread) {
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
        this.thread = thread;
        this.end = new Alarm(clock, thread, Runnable::run);
    }

    /** Removes each pause from the settings when its time is up, so that the views of the settings are renewed. */
    void watch() {
        settings.subscribe(this::endLater);
        settings.whenLoaded(this::endLater);
    }

    /** Whether the user has paused them, or it is quiet hours. */
    boolean isOn() {
        return until().isPresent() || quietUntil().isPresent();
    }

    private Optional<Instant> quietUntil() {
        return settings.current().quietHours().endAt(clock.instant(), zone);
    }

    /** The items of the tray's menu that show, begin and end it. */
    List<TrayMenuItem> menu(Texts texts) {
        return until().map(until -> paused(until, texts)).orElseGet(() -> notPaused(texts));
    }

    private List<TrayMenuItem> paused(Instant until, Texts texts) {
        return List.of(
                new Label(texts.pause(Settings.endOfPause(until), clock.instant())),
                new Action(texts.say(Phrase.TURN_ON_NOTIFICATIONS), true, () -> pause(Optional.empty())));
    }

    private List<TrayMenuItem> notPaused(Texts texts) {
        return quietUntil()
                .<List<TrayMenuItem>>map(
                        end -> List.of(new Label(texts.at(Phrase.QUIET_UNTIL, end, clock.instant())), offer(texts)))
                .orElseGet(() -> List.of(offer(texts)));
    }

    private Submenu offer(Texts texts) {
        return new Submenu(
                texts.say(Phrase.PAUSE_NOTIFICATIONS),
                List.of(
                        until(Phrase.PAUSE_FOR_AN_HOUR, () -> clock.instant().plus(Duration.ofHours(1)), texts),
                        until(Phrase.PAUSE_UNTIL_TOMORROW, this::tomorrow, texts),
                        until(Phrase.PAUSE_UNTIL_TURNED_ON, () -> Settings.UNTIL_TURNED_ON, texts)));
    }

    private Action until(Phrase phrase, Supplier<Instant> end, Texts texts) {
        return new Action(texts.say(phrase), true, () -> pause(Optional.of(end.get())));
    }

    private Instant tomorrow() {
        return ZonedDateTime.ofInstant(clock.instant(), zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(END_OF_NIGHT)
                .atZone(zone)
                .toInstant();
    }

    private Optional<Instant> until() {
        return settings.current().notificationsPausedAt(clock.instant());
    }

    private void pause(Optional<Instant> until) {
        settings.change(chosen -> chosen.withNotificationsPausedUntil(until));
    }

    private void endLater(Settings now) {
        Optional<Instant> until = now.notificationsPausedUntil().flatMap(Settings::endOfPause);
        thread.execute(() -> until.ifPresentOrElse(due -> end.set(due, this::endIfOver), end::cancel));
    }

    /** The clock may have been set back since the alarm. */
    private void endIfOver() {
        settings.change(chosen -> until().isPresent() ? chosen : chosen.withNotificationsPausedUntil(Optional.empty()));
        endLater(settings.current());
    }
}
