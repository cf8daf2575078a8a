package org.presencemonitor.print;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the values of one flat JSON object (RFC 8259). Used once. */
final class JsonLineReader {
    private final String line;
    private int at;

    JsonLineReader(String line) {
        this.line = line;
    }

    /** Somewhere the line is something else. */
    private static final class OtherTextException extends Exception {
        private static final long serialVersionUID = 1L;

        OtherTextException() {
            super(null, null, false, false);
        }
    }

    /** Empty for anything else. */
    Optional<Map<String, Object>> read() {
        try {
            Map<String, Object> values = object();
            skipBlanks();
            return at == line.length() ? Optional.of(values) : Optional.empty();
        } catch (OtherTextException e) {
            return Optional.empty();
        }
    }

    private Map<String, Object> object() throws OtherTextException {
        Map<String, Object> values = new LinkedHashMap<>();
        expect('{');
        if (takes('}')) {
            return values;
        }
        do {
            skipBlanks();
            String name = text();
            expect(':');
            skipBlanks();
            Object value = value();
            if (value != null && values.put(name, value) != null) {
                throw new OtherTextException();
            }
        } while (takes(','));
        expect('}');
        return values;
    }

    private @Nullable Object value() throws OtherTextException {
        return switch (peek()) {
            case '"' -> text();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private @Nullable Object word(String word, @Nullable Object value) throws OtherTextException {
        if (!line.startsWith(word, at)) {
            throw new OtherTextException();
        }
        at += word.length();
        return value;
    }

    /** Whole and in the range of a long; no other ones are written. */
    private Long number() throws OtherTextException {
        int begin = at;
        at += peek() == '-' ? 1 : 0;
        int digits = at;
        while (isDigit(peek())) {
            at++;
        }
        boolean leadingZero = at - digits > 1 && line.charAt(digits) == '0';
        if (at == digits || leadingZero || ".eE".indexOf(peek()) >= 0) {
            throw new OtherTextException();
        }
        try {
            return Long.valueOf(line.substring(begin, at));
        } catch (NumberFormatException tooLarge) {
            throw new OtherTextException();
        }
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private String text() throws OtherTextException {
        if (next() != '"') {
            throw new OtherTextException();
        }
        StringBuilder text = new StringBuilder();
        for (char letter = next(); letter != '"'; letter = next()) {
            if (letter < ' ') {
                throw new OtherTextException();
            }
            text.append(letter == '\\' ? escaped() : letter);
        }
        return text.toString();
    }

    private char escaped() throws OtherTextException {
        char letter = next();
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> numbered();
            default -> throw new OtherTextException();
        };
    }

    private char numbered() throws OtherTextException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char letter = next();
            int digit = letter < 0x80 ? Character.digit(letter, 16) : -1;
            if (digit < 0) {
                throw new OtherTextException();
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private void expect(char letter) throws OtherTextException {
        if (!takes(letter)) {
            throw new OtherTextException();
        }
    }

    /** Whether this is the next letter after blanks; then it is taken. */
    private boolean takes(char letter) throws OtherTextException {
        skipBlanks();
        if (peek() != letter) {
            return false;
        }
        at++;
        return true;
    }

    private void skipBlanks() {
        while (at < line.length() && " \t\r\n".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
    }

    private char next() throws OtherTextException {
        char letter = peek();
        at++;
        return letter;
    }

    private char peek() throws OtherTextException {
        if (at >= line.length()) {
            throw new OtherTextException();
        }
        return line.charAt(at);
    }
}
