package org.presencemonitor.print;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text that may come from others, such as a registry value or the name of a file, as part of one line that a terminal,
 * a log, a notification or a report shows as it is.
 *
 * <p>What would act instead of being shown becomes visible as {@code <U+001B>}, the form that {@code less} uses:
 * control characters, line breaks of every kind, characters that change the direction of the text around them, other
 * invisible ones, surrogates without a partner, and what is no character.
 */
public final class PrintableText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LEFT_TO_RIGHT_MARK = 0x200E;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;
    private static final int ARABIC_LETTER_MARK = 0x061C;

    private PrintableText() {}

    /** The text itself where all of it can be printed. */
    public static String of(String text) {
        return visible(text, PrintableText::isPrintable);
    }

    /** The same of a text of several lines: its line feeds stay, and a carriage return before one goes. */
    public static String ofLines(String text) {
        return Stream.of(text.split("\r?\n", -1)).map(PrintableText::of).collect(Collectors.joining("\n"));
    }

    /** The same of a text in the user's language: the marks in dates of Arabic stay, which reorder no letters. */
    public static String ofLocalized(String text) {
        return visible(text, c -> isPrintable(c) || isDirectionMark(c));
    }

    private static String visible(String text, IntPredicate printable) {
        if (text.codePoints().allMatch(printable)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (printable.test(c)) {
                visible.appendCodePoint(c);
            } else {
                visible.append(String.format(Locale.ROOT, "<U+%04X>", c));
            }
        });
        return visible.toString();
    }

    /** Whether a line can show this code point. The joiners belong to words of Persian and Hindi, and to emoji. */
    public static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }

    private static boolean isDirectionMark(int codePoint) {
        return codePoint == LEFT_TO_RIGHT_MARK || codePoint == RIGHT_TO_LEFT_MARK || codePoint == ARABIC_LETTER_MARK;
    }
}
