package org.presencemonitor.simulator.text;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes texts of any characters into YAML. */
public final class YamlText {
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private YamlText() {}

    /** The text in quotation marks, on one line; a parser reads the same text. */
    public static String quoted(String text) {
        return text.codePoints().mapToObj(YamlText::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        if (character == '"' || character == '\\') {
            return "\\" + (char) character;
        }
        if (isPlain(character)) {
            return Character.toString(character);
        }
        return String.format(Locale.ROOT, "\\u%04X", character);
    }

    /** Whether the character means itself between quotation marks; those that do not are below U+10000. */
    private static boolean isPlain(int character) {
        boolean separates = character == LINE_SEPARATOR || character == PARAGRAPH_SEPARATOR;
        boolean isNone = character == BYTE_ORDER_MARK || character == 0xFFFE || character == 0xFFFF;
        return !Character.isISOControl(character)
                && !separates
                && !isNone
                && Character.getType(character) != Character.SURROGATE;
    }
}
