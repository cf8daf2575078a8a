package org.presencemonitor.ui.activity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.presence.WhyNot;

/**
 * Constants as the history writes them into its details: {@code client not running}, {@code flag wrong type: REG_SZ}.
 */
final class EnglishNames {
    private EnglishNames() {}

    /** {@code client not running}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Why a command was refused; empty when the details say something else. */
    static Optional<WhyNot> whyNot(String details) {
        return Arrays.stream(WhyNot.values())
                .filter(why -> of(why).equals(details))
                .findFirst();
    }

    /** The text after the name; empty when there is none. */
    static String afterColon(String details) {
        int colon = details.indexOf(':');
        return colon < 0 ? "" : details.substring(colon + 1).strip();
    }
}
