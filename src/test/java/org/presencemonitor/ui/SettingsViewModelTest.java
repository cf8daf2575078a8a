package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.Look;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Texts;

@DisplayName("What the settings window shows")
class SettingsViewModelTest {
    private static final Texts FRENCH = new Texts(Locale.FRANCE, ZoneOffset.UTC);

    private static SettingsViewModel of(Look look, boolean simulated) {
        return SettingsViewModel.of(Settings.DEFAULT.withLook(look), simulated, FRENCH);
    }

    @Test
    @DisplayName("names each language in its own words, whatever the window speaks")
    void languages() {
        SettingsViewModel model = of(Look.DEFAULT.withLanguage(Language.RUSSIAN), true);

        assertThat(model.languages())
                .extracting(Pick::text)
                .containsExactly("Comme le système", "English", "Français", "Русский");
        assertThat(model.language().value()).isEqualTo(Language.RUSSIAN);
    }

    @Test
    @DisplayName("is the chosen theme among all of them")
    void themes() {
        assertThat(of(Look.DEFAULT.withTheme(Theme.DARK), true).theme()).isEqualTo(new Pick<>(Theme.DARK, "Sombre"));
    }

    @Test
    @DisplayName("offers to start a simulated client only where there is one")
    void client() {
        assertThat(of(Look.DEFAULT, true).client()).contains(true);
        assertThat(of(Look.DEFAULT, false).client()).isEmpty();
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
        assertThat(of(Look.DEFAULT.withTextSize(200), true).whyNoLarger())
                .contains("Le texte ne peut pas être plus grand.");
        assertThat(of(Look.DEFAULT.withTextSize(80), true).whyNoSmaller())
                .contains("Le texte ne peut pas être plus petit.");
        assertThat(of(Look.DEFAULT, true).whyNoLarger()).isEmpty();
        assertThat(of(Look.DEFAULT, true).textSize()).isEqualTo("100\u00a0%");
    }
}
