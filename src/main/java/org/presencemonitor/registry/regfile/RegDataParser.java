package org.presencemonitor.registry.regfile;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.Utf16;

/**
 * Reads what stands behind the {@code =} of a value. Empty for data that an import ignores; {@link #expected()} and
 * {@link #failedAt()} then say why.
 */
final class RegDataParser {
    private static final String DWORD = "dword: with 1 to 8 hexadecimal digits";
    private static final String BYTE = "a byte of 1 or 2 hexadecimal digits";
    private static final String END = "the end of the line after the value";

    private final RegCursor cursor;
    private final RegEncoding encoding;
    private final Hints hints;
    private String expected = "";
    private int failedAt;
    private int openContinuation = -1;

    /** Receives what is read in another way than its author may have meant. */
    interface Hints {
        String hint(int at, String what, String consequence);
    }

    RegDataParser(RegCursor cursor, RegEncoding encoding, Hints hints) {
        this.cursor = cursor;
        this.encoding = encoding;
        this.hints = hints;
    }

    /** What was expected where the last data failed. */
    String expected() {
        return expected;
    }

    int failedAt() {
        return failedAt;
    }

    /** Where the last {@code \} of the file stands, if the file ends before the line that it promises; else -1. */
    int openContinuation() {
        return openContinuation;
    }

    Optional<RegistryValue> parse() {
        int start = cursor.position();
        if (cursor.at('"')) {
            return text();
        }
        if (cursor.accept("dword:")) {
            return dword(start);
        }
        if (cursor.accept("hex:")) {
            return bytes().map(bytes -> RegistryValue.of(3, bytes));
        }
        if (cursor.accept("hex(")) {
            return ofType(start);
        }
        return failed(start, "\"text\", dword:, hex: or - after =");
    }

    /**
     * Text between quotation marks on one line. An import of Windows reads a text that runs on over lines as well,
     * which is how it exports line breaks; taken for one only if nothing else stands behind its end.
     */
    private Optional<RegistryValue> text() {
        int open = cursor.position();
        Optional<String> onOneLine = quoted();
        if (onOneLine.isPresent()) {
            return atEnd() ? onOneLine.map(Text::new) : failed(cursor.position(), END);
        }
        cursor.moveTo(open);
        Optional<String> onSeveralLines = quoted(true);
        if (onSeveralLines.isPresent() && atEnd()) {
            return onSeveralLines.map(Text::new);
        }
        cursor.moveTo(open);
        return failed(open, "a closing quotation mark");
    }

    /**
     * What stands between quotation marks on this line; empty, with the cursor behind it, when it does not end there.
     */
    Optional<String> quoted() {
        return quoted(false);
    }

    private Optional<String> quoted(boolean overLines) {
        cursor.accept("\"");
        StringBuilder text = new StringBuilder();
        while (!cursor.accept("\"")) {
            if (cursor.atEnd() || (!overLines && cursor.atLineEnd())) {
                return Optional.empty();
            }
            int at = cursor.position();
            char c = cursor.next();
            if (c != '\\') {
                text.append(c);
                continue;
            }
            if (cursor.atLineEnd() || cursor.at('0')) {
                return Optional.empty();
            }
            text.append(escaped(cursor.next(), at));
        }
        return Optional.of(text.toString());
    }

    private char escaped(char c, int at) {
        return switch (c) {
            case '\\', '"' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> {
                String unused = hints.hint(at, "expected \\\\, \\\", \\n or \\r, found \\" + c, "it is read as " + c);
                yield c;
            }
        };
    }

    private Optional<RegistryValue> dword(int start) {
        cursor.blanks();
        boolean nothing = cursor.atLineEnd();
        String digits = cursor.hexDigits();
        if (nothing || digits.length() > 8 || !atEnd()) {
            return failed(start, DWORD);
        }
        // As an import has it: a comment in the place of the digits is 0.
        return Optional.of(new Dword(digits.isEmpty() ? 0 : Integer.parseUnsignedInt(digits, 16)));
    }

    private Optional<RegistryValue> ofType(int start) {
        @Nullable Long number = cursor.at('0') && cursor.atPrefix() ? null : cursor.hexNumber();
        boolean missing = number == null && cursor.at(')');
        if ((number == null && !missing) || (number != null && number > 0xffff_ffffL) || !cursor.accept("):")) {
            return failed(start, "hex(n): with the number of a type");
        }
        int type = number == null ? 0 : (int) (long) number;
        return bytes().map(bytes -> value(type, bytes));
    }

    /** REGEDIT4 holds texts in the code page also as bytes; a text that may have references or parts is closed. */
    private RegistryValue value(int type, byte[] bytes) {
        boolean isOpenText = type == 2 || type == 7;
        if (type != 1 && !isOpenText) {
            return RegistryValue.of(type, bytes);
        }
        byte[] text = encoding.holdsAnsiTexts() ? Utf16.encode(RegEncoding.ansi(bytes)) : bytes;
        return RegistryValue.of(type, isOpenText ? closed(text) : text);
    }

    private static byte[] closed(byte[] text) {
        int whole = text.length + text.length % 2;
        boolean isClosed = whole < 2 || (text[whole - 2] == 0 && (whole > text.length || text[whole - 1] == 0));
        return Arrays.copyOf(text, isClosed ? whole : whole + 2);
    }

    private Optional<byte[]> bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean firstLine = true;
        while (line(bytes, firstLine)) {
            firstLine = false;
            int backslash = cursor.position() - 1;
            cursor.blanks();
            if (!cursor.atLineEnd() && !cursor.at(';')) {
                return failed(cursor.position(), "the end of the line after \\");
            }
            if (!nextLine()) {
                openContinuation = backslash;
                return Optional.of(bytes.toByteArray());
            }
            if (!cursor.atHexDigit()) {
                return failed(cursor.position(), "bytes on the line after \\");
            }
        }
        return expected.isEmpty() ? Optional.of(bytes.toByteArray()) : Optional.empty();
    }

    /** Steps to the next line that is neither empty nor a comment; false at the end of the file. */
    private boolean nextLine() {
        do {
            cursor.restOfLine();
            if (!cursor.lineEnd()) {
                return false;
            }
            cursor.blanks();
        } while (cursor.atLineEnd() || cursor.at(';'));
        return true;
    }

    /** The bytes of one line; true behind a {@code \} that promises another. A failure is noted. */
    private boolean line(ByteArrayOutputStream bytes, boolean firstLine) {
        expected = "";
        while (!(firstLine ? cursor.atBlankEnd() : cursor.atLineEnd())) {
            int at = cursor.position();
            @Nullable Long value = cursor.hexNumber();
            if (value == null) {
                cursor.blanks();
                if (cursor.accept("\\")) {
                    return true;
                }
                if (!cursor.at(';')) {
                    failed(at, BYTE);
                }
                return false;
            }
            if (value < 0 || value > 0xff) {
                failed(at, BYTE);
                return false;
            }
            bytes.write((int) (long) value);
            if (!cursor.accept(",")) {
                if (!atEnd()) {
                    failed(at, BYTE);
                }
                return false;
            }
        }
        return false;
    }

    /** Whether nothing follows but a comment; the cursor stays behind the data. */
    private boolean atEnd() {
        int here = cursor.position();
        cursor.blanks();
        boolean end = cursor.atLineEnd() || cursor.at(';');
        cursor.moveTo(here);
        return end;
    }

    private <T> Optional<T> failed(int at, String what) {
        failedAt = at;
        expected = what;
        return Optional.empty();
    }
}
