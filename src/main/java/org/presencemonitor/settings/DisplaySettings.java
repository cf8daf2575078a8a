package org.presencemonitor.settings;

/**
 * How the windows look and what they speak.
 *
 * @param textSize in percent of the designed size, {@value #SMALLEST_TEXT} to {@value #LARGEST_TEXT}; what stands
 *     around the text grows with it
 * @param lessMotion nothing fades and nothing turns, whatever the system says; without it the system decides
 */
public record DisplaySettings(Theme theme, int textSize, Language language, boolean lessMotion) {
    public static final int SMALLEST_TEXT = 80;
    public static final int LARGEST_TEXT = 200;
    public static final DisplaySettings DEFAULT = new DisplaySettings(Theme.SYSTEM, 100, Language.SYSTEM, false);

    /** Refuses a text size out of range. */
    public DisplaySettings {
        if (textSize < SMALLEST_TEXT || textSize > LARGEST_TEXT) {
            throw new IllegalArgumentException(
                    "Text size is " + textSize + " %, expected " + SMALLEST_TEXT + " to " + LARGEST_TEXT);
        }
    }

    public DisplaySettings withTheme(Theme chosen) {
        return new DisplaySettings(chosen, textSize, language, lessMotion);
    }

    /**
     * The same with larger or smaller text.
     *
     * @param percent in range
     */
    public DisplaySettings withTextSize(int percent) {
        return new DisplaySettings(theme, percent, language, lessMotion);
    }

    public DisplaySettings withLanguage(Language chosen) {
        return new DisplaySettings(theme, textSize, chosen, lessMotion);
    }

    public DisplaySettings withLessMotion(boolean less) {
        return new DisplaySettings(theme, textSize, language, less);
    }
}
