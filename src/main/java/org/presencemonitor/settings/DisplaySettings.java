package org.presencemonitor.settings;

/**
 * Appearance and language of the windows.
 *
 * @param textSize in percent of the designed size, {@value #SMALLEST_TEXT} to {@value #LARGEST_TEXT}; controls grow
 *     with it
 * @param lessMotion turns animations off; otherwise the system's setting decides
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

    /** The same with text of that size, {@value #SMALLEST_TEXT} to {@value #LARGEST_TEXT} percent. */
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
