package org.presencemonitor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.thread.Subscription;

@DisplayName("Settings while the program runs")
class LiveSettingsTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Settings> saved = new ArrayList<>();
    private final List<Settings> heard = new ArrayList<>();
    private final LiveSettings live = new LiveSettings(Settings.DEFAULT, saved::add, background::add);

    private static Settings sized(Settings settings, int percent) {
        return settings.withLook(settings.look().withTextSize(percent));
    }

    private void runBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    @DisplayName("hold at once for everyone, and are stored later")
    void holdAtOnce() {
        live.subscribe(heard::add);

        live.change(settings -> sized(settings, 150));

        Settings expected = sized(Settings.DEFAULT, 150);
        assertThat(live.current()).isEqualTo(expected);
        assertThat(heard).containsExactly(expected);
        assertThat(saved).isEmpty();
        runBackground();
        assertThat(saved).containsExactly(expected);
    }

    @Test
    @DisplayName("are stored once for many changes, such as a slider makes on its way")
    void storedOnce() {
        for (int percent = 100; percent <= 200; percent += 10) {
            int size = percent;
            live.change(settings -> sized(settings, size));
        }
        runBackground();

        assertThat(saved).containsExactly(sized(Settings.DEFAULT, 200));

        live.change(settings -> sized(settings, 90));
        runBackground();
        assertThat(saved).hasSize(2).last().isEqualTo(sized(Settings.DEFAULT, 90));
    }

    @Test
    @DisplayName("tell and store nothing when a change changes nothing")
    void nothingChanged() {
        live.subscribe(heard::add);

        live.change(settings -> settings.withLook(DisplaySettings.DEFAULT));

        assertThat(heard).isEmpty();
        assertThat(background).isEmpty();
    }

    @Test
    @DisplayName("reach every listener although one throws, and none that has left")
    void listeners() {
        live.subscribe(settings -> {
            throw new IllegalStateException("a listener of the test");
        });
        Subscription left = live.subscribe(heard::add);
        left.close();
        live.subscribe(heard::add);

        live.change(Settings::withNoTrayExplained);

        assertThat(heard).hasSize(1);
    }
}
