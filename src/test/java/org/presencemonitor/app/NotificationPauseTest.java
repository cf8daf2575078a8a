package org.presencemonitor.app;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.desktop.TrayMenuItem;
import org.presencemonitor.desktop.TrayMenuItem.Action;
import org.presencemonitor.desktop.TrayMenuItem.Label;
import org.presencemonitor.desktop.TrayMenuItem.Submenu;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.QuietHours;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.SettingsStore;
import org.presencemonitor.settings.Startup;
import org.presencemonitor.testing.VirtualTime;
import org.presencemonitor.texts.Texts;

@DisplayName("A pause of notifications")
class NotificationPauseTest {
    /** 10:35 there, on the day that everything starts. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final VirtualTime time = new VirtualTime();
    private final Texts texts = new Texts(Locale.UK, PARIS);

    @TempDir
    Path folder;

    private LiveSettings settings = new LiveSettings(Settings.DEFAULT, saved -> {}, time);
    private NotificationPause pause = watched();

    private NotificationPause watched() {
        NotificationPause made = new NotificationPause(settings, time, PARIS, time);
        made.watch();
        time.settle();
        return made;
    }

    private List<String> menu() {
        return items().map(NotificationPauseTest::text).toList();
    }

    private Stream<TrayMenuItem> items() {
        return pause.menu(texts).stream()
                .flatMap(item -> item instanceof Submenu submenu
                        ? Stream.concat(Stream.of(item), submenu.items().stream())
                        : Stream.of(item));
    }

    private static String text(TrayMenuItem item) {
        return switch (item) {
            case Label label -> "(" + label.text() + ")";
            case Action action -> action.text();
            case Submenu submenu -> submenu.text() + " >";
            case TrayMenuItem.Separator separator -> "-";
        };
    }

    private void choose(String text) {
        items().filter(item -> text(item).equals(text))
                .map(Action.class::cast)
                .findFirst()
                .orElseThrow()
                .action()
                .run();
    }

    @Test
    @DisplayName("is offered in three lengths")
    void offered() {
        assertThat(pause.isOn()).isFalse();
        assertThat(menu())
                .containsExactly("Pause notifications >", "For 1 hour", "Until tomorrow", "Until I turn them on");
    }

    @Test
    @DisplayName("of an hour holds at once, says until when, and ends by itself, in the settings as well")
    void hour() {
        choose("For 1 hour");
        assertThat(pause.isOn()).isTrue();
        assertThat(menu()).containsExactly("(Notifications paused until 11:35)", "Turn on");

        time.advance(ofMinutes(59));
        assertThat(pause.isOn()).isTrue();

        time.advance(ofMinutes(2));
        assertThat(pause.isOn()).isFalse();
        assertThat(settings.current()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    @DisplayName("until tomorrow lasts until six in the morning, in the user’s zone")
    void tomorrow() {
        choose("Until tomorrow");

        assertThat(settings.current().notificationsPausedUntil()).contains(Instant.parse("2009-08-14T04:00:00Z"));
        assertThat(menu()).containsExactly("(Notifications paused until 06:00 on 14\u00a0Aug)", "Turn on");
    }

    @Test
    @DisplayName("until turned on has no end but that one")
    void untilTurnedOn() {
        choose("Until I turn them on");
        time.advance(ofDays(4_000));
        assertThat(menu()).containsExactly("(Notifications paused)", "Turn on");

        choose("Turn on");
        assertThat(pause.isOn()).isFalse();
    }

    @Test
    @DisplayName("made longer is not ended by the end of the shorter one")
    void longer() {
        choose("For 1 hour");
        time.advance(ofMinutes(30));
        choose("Turn on");
        choose("For 1 hour");
        time.advance(ofMinutes(45));

        assertThat(pause.isOn()).isTrue();
    }

    @Test
    @DisplayName("ends when the clock shows the time that was said, though the clock is set ahead")
    void setAhead() {
        choose("For 1 hour");
        time.advance(ofMinutes(10));
        time.setClock(ofMinutes(50));

        assertThat(pause.isOn()).isFalse();
        time.advance(ofMinutes(1));
        assertThat(settings.current()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    @DisplayName("ends when the clock shows the time that was said, though the clock is set back")
    void setBack() {
        choose("For 1 hour");
        time.advance(ofMinutes(59));
        time.setClock(ofMinutes(-30));
        assertThat(menu()).containsExactly("(Notifications paused until 11:35)", "Turn on");
        time.advance(ofMinutes(30));
        assertThat(pause.isOn()).isTrue();

        time.advance(ofMinutes(2));
        assertThat(settings.current()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    @DisplayName("is over after a sleep that lasted longer")
    void slept() {
        choose("For 1 hour");
        time.sleep(ofDays(1));

        time.advance(ofMinutes(1));
        assertThat(settings.current()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    @DisplayName("has one timer, however often a setting is changed meanwhile, and none once it is ended")
    void oneTimer() {
        choose("For 1 hour");
        time.settle();
        int before = time.tasks();
        for (int i = 0; i < 100; i++) {
            boolean hidden = i % 2 == 0;
            settings.change(now -> now.withStartup(new Startup(hidden, true)));
            time.settle();
        }
        assertThat(time.tasks()).isEqualTo(before).isEqualTo(1);

        choose("Turn on");
        time.settle();
        assertThat(time.tasks()).isZero();
    }

    @Test
    @DisplayName("survives a restart, and one that ended meanwhile is forgotten")
    void restart() {
        SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
        settings = LiveSettings.of(store, time);
        pause = watched();
        choose("Until I turn them on");
        time.settle();
        settings = LiveSettings.of(store, time);
        pause = watched();
        assertThat(menu()).containsExactly("(Notifications paused)", "Turn on");

        choose("Turn on");
        choose("For 1 hour");
        time.settle();
        time.advance(ofDays(7));
        settings = LiveSettings.of(store, time);
        pause = watched();
        time.advance(ofMinutes(1));
        assertThat(settings.current().notificationsPausedUntil()).isEmpty();
    }

    @Test
    @DisplayName("is not needed in quiet hours, which the menu names beside it")
    void quietHours() {
        settings.change(now -> now.withQuietHours(
                QuietHours.DEFAULT.withOn(true).withFrom(LocalTime.of(10, 0)).withTo(LocalTime.of(12, 30))));
        assertThat(pause.isOn()).isTrue();
        assertThat(menu()).startsWith("(Quiet hours until 12:30)", "Pause notifications >");

        choose("Until I turn them on");
        assertThat(menu()).doesNotContain("(Quiet hours until 12:30)");
        choose("Turn on");
        time.advance(ofHours(2));
        assertThat(pause.isOn()).isFalse();
        assertThat(menu()).startsWith("Pause notifications >");
    }
}
