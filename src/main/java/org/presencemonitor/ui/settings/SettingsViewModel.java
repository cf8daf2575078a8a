package org.presencemonitor.ui.settings;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.LabelledValue;

/**
 * All that the settings window shows, in words and plain values; the view copies it into controls.
 *
 * @param client whether the simulated client starts with the program; empty where there is no simulated client
 * @param lengths the offered times for which the history is kept, in days
 * @param clients the watched clients
 * @param notifies whether the user wants notifications
 * @param silence how long they are paused or it is quiet, as a sentence; empty while they are shown
 * @param whyNoSmaller why the text cannot be smaller; empty when it can
 * @param whyNoLarger why the text cannot be larger; empty when it can
 */
record SettingsViewModel(
        boolean hidden,
        Optional<Boolean> client,
        boolean notifies,
        Optional<String> silence,
        QuietHoursModel quiet,
        List<LabelledValue<Theme>> themes,
        LabelledValue<Theme> theme,
        String textSize,
        Optional<String> whyNoSmaller,
        Optional<String> whyNoLarger,
        List<LabelledValue<Language>> languages,
        LabelledValue<Language> language,
        boolean lessMotion,
        List<LabelledValue<Integer>> lengths,
        LabelledValue<Integer> length,
        List<ClientSwitch> clients) {
    private static final List<Integer> LENGTHS = List.of(30, 90, 365, 1825);
    private static final int YEAR = 365;
    private static final int MONTH = 30;
    private static final int TEXT_STEP = 10;

    static SettingsViewModel of(
            Settings settings, boolean simulated, List<Provider> watched, Texts texts, Instant now) {
        Optional<Instant> paused = settings.notificationsPausedAt(now);
        DisplaySettings look = settings.look();
        return new SettingsViewModel(
                settings.startup().hidden(),
                simulated ? Optional.of(settings.startup().client()) : Optional.empty(),
                paused.isEmpty(),
                paused.map(until -> texts.pause(Settings.endOfPause(until), now))
                        .or(() -> settings.quietHours()
                                .endAt(now, texts.times().zone())
                                .map(end -> texts.at(Phrase.QUIET_UNTIL, end, now))),
                QuietHoursModel.of(settings.quietHours(), texts),
                Arrays.stream(Theme.values())
                        .map(theme -> labelled(theme, texts))
                        .toList(),
                labelled(look.theme(), texts),
                texts.say(Phrase.PERCENT, look.textSize()),
                whyNot(look.textSize() == DisplaySettings.SMALLEST_TEXT, Phrase.TEXT_SMALLEST, texts),
                whyNot(look.textSize() == DisplaySettings.LARGEST_TEXT, Phrase.TEXT_LARGEST, texts),
                Arrays.stream(Language.values())
                        .map(language -> labelled(language, texts))
                        .toList(),
                labelled(look.language(), texts),
                look.lessMotion(),
                Stream.concat(LENGTHS.stream(), Stream.of(settings.historyDays()))
                        .distinct()
                        .sorted()
                        .map(days -> length(days, texts))
                        .toList(),
                length(settings.historyDays(), texts),
                ClientSwitch.of(settings, watched, texts));
    }

    /** In years or months where the days make whole ones; otherwise, from an edited file, in days. */
    private static LabelledValue<Integer> length(int days, Texts texts) {
        if (days % YEAR == 0) {
            return new LabelledValue<>(days, texts.count(Phrase.KEPT_YEARS, days / YEAR));
        }
        boolean wholeMonths = days % MONTH == 0 && days < YEAR - MONTH;
        int count = wholeMonths ? days / MONTH : days;
        return new LabelledValue<>(days, texts.count(wholeMonths ? Phrase.KEPT_MONTHS : Phrase.KEPT_DAYS, count));
    }

    /** The next larger size, at most the largest. */
    static int larger(int percent) {
        return Math.min(DisplaySettings.LARGEST_TEXT, (percent / TEXT_STEP + 1) * TEXT_STEP);
    }

    /** The next smaller size, at least the smallest. */
    static int smaller(int percent) {
        return Math.max(DisplaySettings.SMALLEST_TEXT, (percent - 1) / TEXT_STEP * TEXT_STEP);
    }

    private static Optional<String> whyNot(boolean atTheEnd, Phrase why, Texts texts) {
        return atTheEnd ? Optional.of(texts.say(why)) : Optional.empty();
    }

    private static LabelledValue<Theme> labelled(Theme theme, Texts texts) {
        Phrase phrase = switch (theme) {
            case SYSTEM -> Phrase.AS_THE_SYSTEM;
            case LIGHT -> Phrase.THEME_LIGHT;
            case DARK -> Phrase.THEME_DARK;
        };
        return new LabelledValue<>(theme, texts.say(phrase));
    }

    /** Each language in its own words, so that a user who cannot read the current one finds it. */
    private static LabelledValue<Language> labelled(Language language, Texts texts) {
        Phrase phrase = switch (language) {
            case SYSTEM -> Phrase.AS_THE_SYSTEM;
            case ENGLISH -> Phrase.LANGUAGE_ENGLISH;
            case FRENCH -> Phrase.LANGUAGE_FRENCH;
            case RUSSIAN -> Phrase.LANGUAGE_RUSSIAN;
        };
        return new LabelledValue<>(language, texts.say(phrase));
    }
}
