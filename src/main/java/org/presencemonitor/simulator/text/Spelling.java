package org.presencemonitor.simulator.text;

import java.time.Duration;
import java.util.Locale;

/** The spelling of constants and durations in scenario files and messages. */
public final class Spelling {
    private Spelling() {}

    /** A constant's name in a scenario file: {@code be-right-back} for {@code BE_RIGHT_BACK}. */
    public static String ofConstant(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A duration down to milliseconds: {@code 1m30s}, {@code 250ms}, {@code 0s}. */
    public static String of(Duration duration) {
        StringBuilder text = new StringBuilder();
        append(text, duration.toHours(), "h");
        append(text, duration.toMinutesPart(), "m");
        append(text, duration.toSecondsPart(), "s");
        append(text, duration.toMillisPart(), "ms");
        return text.isEmpty() ? "0s" : text.toString();
    }

    private static void append(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(number).append(unit);
        }
    }
}
