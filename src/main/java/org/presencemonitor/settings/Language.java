package org.presencemonitor.settings;

import java.util.Locale;

/** Which words the program speaks. */
public enum Language {
    /** The system's, English where there are no texts for it. */
    SYSTEM(""),
    ENGLISH("en"),
    FRENCH("fr"),
    RUSSIAN("ru");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * The locale to speak in. The region stays the system's, because someone who chooses another language has not
     * moved: dates and numbers are written as at home.
     */
    public Locale locale(Locale system) {
        return this == SYSTEM || system.getLanguage().equals(tag) ? system : Locale.of(tag, system.getCountry());
    }
}
