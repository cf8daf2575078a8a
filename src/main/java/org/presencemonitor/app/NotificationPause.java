package org.presencemonitor.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.desktop.TrayMenuItem;
import org.presencemonitor.desktop.TrayMenuItem.Action;
import org.presencemonitor.desktop.TrayMenuItem.Label;
import org.presencemonitor.desktop.TrayMenuItem.Submenu;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.texts.PauseText;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/** The pause of notifications, kept in the settings: begun in the tray's menu, ended there or by the clock. */
final class NotificationPause {
    /** Before that nobody is at a desk, and tomorrow has not begun for who still is. */
    private static final LocalTime TOMORROW_BEGINS = LocalTime.of(6, 0);

    private final LiveSettings settings;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ScheduledExecutorService timer;

    /**
     * A pause as the settings have it.
     *
     * @param zone decides when tomorrow begins
     * @param timer ends a pause whose time is up; the settings may be waited for there
     */
    NotificationPause(LiveSettings settings, InstantSource clock, ZoneId zone, ScheduledExecutorService timer) {
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
        this.timer = timer;
    }

    /** Removes each pause from the settings when its time is up, so that whoever shows it hears of its end. */
    void watch() {
        settings.subscribe(this::endLater);
        settings.whenLoaded(this::endLater);
    }

    boolean isOn() {
        return until().isPresent();
    }

    /** What the tray's menu says of it and offers. */
    List<TrayMenuItem> menu(Texts texts) {
        return until().map(until -> paused(until, texts)).orElseGet(() -> List.of(offer(texts)));
    }

    private List<TrayMenuItem> paused(Instant until, Texts texts) {
        return List.of(
                new Label(PauseText.of(Settings.endOfPause(until), clock.instant(), texts)),
                new Action(texts.say(Phrase.TURN_ON_NOTIFICATIONS), true, () -> pause(Optional.empty())));
    }

    private Submenu offer(Texts texts) {
        return new Submenu(
                texts.say(Phrase.PAUSE_NOTIFICATIONS),
                List.of(
                        new Action(
                                texts.say(Phrase.PAUSE_FOR_AN_HOUR),
                                true,
                                () -> pause(Optional.of(clock.instant().plus(Duration.ofHours(1))))),
                        new Action(texts.say(Phrase.PAUSE_UNTIL_TOMORROW), true, () -> pause(Optional.of(tomorrow()))),
                        new Action(
                                texts.say(Phrase.PAUSE_UNTIL_TURNED_ON),
                                true,
                                () -> pause(Optional.of(Settings.UNTIL_TURNED_ON)))));
    }

    private Instant tomorrow() {
        return ZonedDateTime.ofInstant(clock.instant(), zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(TOMORROW_BEGINS)
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
        now.notificationsPausedUntil()
                .flatMap(Settings::endOfPause)
                .ifPresent(until -> timer.schedule(
                        this::endIfOver,
                        Math.max(0, Duration.between(clock.instant(), until).toMillis() + 1),
                        TimeUnit.MILLISECONDS));
    }

    private void endIfOver() {
        settings.change(chosen -> isOn() ? chosen : chosen.withNotificationsPausedUntil(Optional.empty()));
    }
}
