package org.presencemonitor.simulator.scenario;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The characters of a scenario file: UTF-8, and no control characters, which YAML does not allow. */
final class FileText {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private FileText() {}

    /** Decodes a file; empty after an error. */
    static Optional<String> decode(byte[] bytes, ParseErrors errors) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            errors.add(
                    endOf(text),
                    String.format(Locale.ROOT, "expected UTF-8 but found the byte 0x%02X", bytes[in.position()]));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Whether all of it is allowed; false after an error. */
    static boolean isAllowed(String text, ParseErrors errors) {
        OptionalInt forbidden = forbidden(text);
        forbidden.ifPresent(index -> errors.add(
                endOf(text.substring(0, index)),
                String.format(Locale.ROOT, "expected text but found the character U+%04X", text.codePointAt(index))));
        return forbidden.isEmpty();
    }

    private static OptionalInt forbidden(String text) {
        int index = 0;
        while (index < text.length()) {
            int character = text.codePointAt(index);
            if (!isPrintable(character)) {
                return OptionalInt.of(index);
            }
            index += Character.charCount(character);
        }
        return OptionalInt.empty();
    }

    /** As YAML 1.1 has it (5.1). */
    private static boolean isPrintable(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character == 0x85
                || (character >= 0x20 && character <= 0x7E)
                || (character >= 0xA0 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    /** The position behind a text. */
    private static SourcePosition endOf(String text) {
        String[] lines = LINE_END.split(text, -1);
        return new SourcePosition(lines.length, lines[lines.length - 1].length() + 1);
    }
}
