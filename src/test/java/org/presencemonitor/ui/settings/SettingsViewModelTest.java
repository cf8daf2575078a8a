package org.presencemonitor.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.LabelledValue;

@DisplayName("What the settings window shows")
class SettingsViewModelTest {
    private static final Instant NOW = Instant.parse("2026-03-05T14:30:00Z");
    private static final Texts FRENCH = new Texts(Locale.FRANCE, ZoneOffset.UTC);

    private static final List<Provider> ONE = List.of(Provider.COMMUNICATOR);

    private static SettingsViewModel of(DisplaySettings look, boolean simulated) {
        return SettingsViewModel.of(Settings.DEFAULT.withLook(look), simulated, ONE, FRENCH, NOW);
    }

    @Test
    @DisplayName("says how long notifications are paused, and nothing of a pause that is over")
    void pause() {
        assertThat(pausedUntil(NOW.plusSeconds(60))).contains("Notifications suspendues jusqu’à 14:31");
        assertThat(pausedUntil(Settings.UNTIL_TURNED_ON)).contains("Notifications suspendues");
        assertThat(pausedUntil(NOW)).isEmpty();
    }

    private static Optional<String> pausedUntil(Instant end) {
        Settings settings = Settings.DEFAULT.withNotificationsPausedUntil(Optional.of(end));
        return SettingsViewModel.of(settings, true, ONE, FRENCH, NOW).silence();
    }

    @Test
    @DisplayName("names each language in its own words, whatever the window speaks")
    void languages() {
        SettingsViewModel model = of(DisplaySettings.DEFAULT.withLanguage(Language.RUSSIAN), true);

        assertThat(model.languages())
                .extracting(LabelledValue::text)
                .containsExactly("Comme le système", "English", "Français", "Русский");
        assertThat(model.language().value()).isEqualTo(Language.RUSSIAN);
    }

    @Test
    @DisplayName("is the chosen theme among all of them")
    void themes() {
        assertThat(of(DisplaySettings.DEFAULT.withTheme(Theme.DARK), true).theme())
                .isEqualTo(new LabelledValue<>(Theme.DARK, "Sombre"));
    }

    @Test
    @DisplayName("offers to start a simulated client only where there is one")
    void client() {
        assertThat(of(DisplaySettings.DEFAULT, true).client()).contains(true);
        assertThat(of(DisplaySettings.DEFAULT, false).client()).isEmpty();
    }

    @Test
    @DisplayName("goes from size to size in tens, and from a size of the user's own to the next ten")
    void steps() {
        assertThat(SettingsViewModel.larger(100)).isEqualTo(110);
        assertThat(SettingsViewModel.smaller(100)).isEqualTo(90);
        assertThat(SettingsViewModel.larger(117)).isEqualTo(120);
        assertThat(SettingsViewModel.smaller(117)).isEqualTo(110);
        assertThat(SettingsViewModel.larger(200)).isEqualTo(200);
        assertThat(SettingsViewModel.smaller(80)).isEqualTo(80);
    }

    @Test
    @DisplayName("says why there is no larger or smaller text")
    void ends() {
        assertThat(of(DisplaySettings.DEFAULT.withTextSize(200), true).whyNoLarger())
                .contains("Le texte ne peut pas être plus grand.");
        assertThat(of(DisplaySettings.DEFAULT.withTextSize(80), true).whyNoSmaller())
                .contains("Le texte ne peut pas être plus petit.");
        assertThat(of(DisplaySettings.DEFAULT, true).whyNoLarger()).isEmpty();
        assertThat(of(DisplaySettings.DEFAULT, true).textSize()).isEqualTo("100\u00a0%");
    }

    @Test
    @DisplayName("offers usual lengths of the history, and one of the user's own among them")
    void lengths() {
        Settings own = Settings.DEFAULT.withHistoryDays(45);
        assertThat(SettingsViewModel.of(own, true, ONE, FRENCH, NOW).lengths())
                .extracting(LabelledValue::text)
                .containsExactly("1 mois", "45 jours", "3 mois", "1 an", "5 ans");
        assertThat(of(DisplaySettings.DEFAULT, true).length()).isEqualTo(new LabelledValue<>(365, "1 an"));
        assertThat(of(DisplaySettings.DEFAULT, true).lengths()).hasSize(4);
    }

    @Nested
    @DisplayName("of the clients")
    class OfTheClients {
        private static final Provider LYNC = new Provider("Lync");
        private static final List<Provider> BOTH = List.of(Provider.COMMUNICATOR, LYNC);

        private static List<String> shown(Settings settings) {
            return ClientSwitch.of(settings, BOTH, FRENCH).stream()
                    .filter(ClientSwitch::shown)
                    .map(client -> client.provider().app()
                            + client.whyNot().map(why -> ": " + why).orElse(""))
                    .toList();
        }

        @Test
        @DisplayName("are all of them, unless some are chosen that are watched, in any case")
        void all() {
            assertThat(shown(Settings.DEFAULT)).containsExactly("Communicator", "Lync");
            assertThat(shown(Settings.DEFAULT.withProviders(List.of("Zoom")))).containsExactly("Communicator", "Lync");
            assertThat(shown(Settings.DEFAULT.withProviders(List.of("lync", "Zoom"))))
                    .containsExactly("Lync: Au moins un client doit rester affiché.");
        }

        @Test
        @DisplayName("are turned off and on one by one, never all, and those that are not watched now stay chosen")
        void turned() {
            Settings one = ClientSwitch.turn(Settings.DEFAULT, BOTH, LYNC, false);
            assertThat(one.providers()).containsExactly("Communicator");
            assertThat(ClientSwitch.turn(one, BOTH, Provider.COMMUNICATOR, false))
                    .isEqualTo(one);
            assertThat(ClientSwitch.turn(one, BOTH, LYNC, true).providers()).isEmpty();

            List<Provider> three = List.of(Provider.COMMUNICATOR, LYNC, new Provider("MsTeams"));
            Settings zoom = Settings.DEFAULT.withProviders(List.of("Zoom", "Lync"));
            assertThat(ClientSwitch.turn(zoom, three, Provider.COMMUNICATOR, true)
                            .providers())
                    .containsExactly("Zoom", "Communicator", "Lync");
        }
    }
}
