package org.presencemonitor.settings;

import java.util.Locale;

/** The language of the texts. */
public enum Language {
    /** The system's; English where there are no texts in it. */
    SYSTEM(""),
    ENGLISH("en"),
    FRENCH("fr"),
    RUSSIAN("ru");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The locale of the texts. The region stays the system's, so that dates and numbers keep their format. */
    public Locale locale(Locale system) {
        return this == SYSTEM || system.getLanguage().equals(tag) ? system : Locale.of(tag, system.getCountry());
    }
}
