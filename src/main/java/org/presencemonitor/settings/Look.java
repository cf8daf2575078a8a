package org.presencemonitor.settings;

/**
 * How the windows look and what they speak.
 *
 * @param textSize in percent of the designed size, {@value #SMALLEST_TEXT} to {@value #LARGEST_TEXT}; what stands
 *     around the text grows with it
 * @param lessMotion nothing fades and nothing turns, whatever the system says; without it the system decides
 */
public record Look(Theme theme, int textSize, Language language, boolean lessMotion) {
    public static final int SMALLEST_TEXT = 80;
    public static final int LARGEST_TEXT = 200;
    public static final Look DEFAULT = new Look(Theme.SYSTEM, 100, Language.SYSTEM, false);

    /** Refuses a text size out of range. */
    public Look {
        if (textSize < SMALLEST_TEXT || textSize > LARGEST_TEXT) {
            throw new IllegalArgumentException(
                    "Text size is " + textSize + " %, expected " + SMALLEST_TEXT + " to " + LARGEST_TEXT);
        }
    }

    public Look withTheme(Theme chosen) {
        return new Look(chosen, textSize, language, lessMotion);
    }

    /**
     * The same with larger or smaller text.
     *
     * @param percent in range
     */
    public Look withTextSize(int percent) {
        return new Look(theme, percent, language, lessMotion);
    }

    public Look withLanguage(Language chosen) {
        return new Look(theme, textSize, chosen, lessMotion);
    }

    public Look withLessMotion(boolean less) {
        return new Look(theme, textSize, language, less);
    }
}
