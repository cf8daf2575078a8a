package org.presencemonitor.texts;

import java.util.Locale;

/** The plural form of a text for a number, by the rules of CLDR for whole numbers. */
final class Plural {
    private Plural() {}

    /** The number of forms in the language. */
    static int forms(Locale language) {
        return language.getLanguage().equals("ru") ? 3 : 2;
    }

    /** From 0: one, few (Russian), many. */
    static int form(Locale language, long number) {
        return switch (language.getLanguage()) {
            case "ru" -> russian(number);
            case "fr" -> number < 2 ? 0 : 1;
            default -> number == 1 ? 0 : 1;
        };
    }

    private static int russian(long number) {
        long ones = number % 10;
        boolean teen = number % 100 / 10 == 1;
        if (teen || ones == 0 || ones > 4) {
            return 2;
        }
        return ones == 1 ? 0 : 1;
    }
}
