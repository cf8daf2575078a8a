package org.presencemonitor.texts;

import java.util.Locale;

/** The plural form of a text for a number, by the rules of CLDR for whole numbers. */
final class Plural {
    private Plural() {}

    /** The number of forms in the language. */
    static int forms(Locale language) {
        return switch (language.getLanguage()) {
            case "ru", "fr" -> 3;
            default -> 2;
        };
    }

    /** From 0, in the order of CLDR: one, few (Russian), many (Russian and French), other (English and French). */
    static int form(Locale language, long number) {
        return switch (language.getLanguage()) {
            case "ru" -> russian(number);
            case "fr" -> french(number);
            default -> number == 1 ? 0 : 1;
        };
    }

    /** {@code un million d’événements}: whole millions take another form than the numbers between them. */
    private static int french(long number) {
        if (number < 2) {
            return 0;
        }
        return number % 1_000_000 == 0 ? 1 : 2;
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
