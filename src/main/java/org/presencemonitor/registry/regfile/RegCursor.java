package org.presencemonitor.registry.regfile;

import org.jspecify.annotations.Nullable;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryNames;

/** A position in the text of a .reg file, and the error message for a mistake there. */
final class RegCursor {

    private final String file;
    private final String text;
    private int position;

    RegCursor(String file, String text) {
        this.file = file;
        this.text = text;
    }

    int position() {
        return position;
    }

    void moveTo(int place) {
        position = place;
    }

    boolean atEnd() {
        return position == text.length();
    }

    boolean atLineEnd() {
        return atEnd() || at('\r') || at('\n');
    }

    boolean at(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    boolean atHexDigit() {
        return position < text.length()
                && Character.digit(text.charAt(position), 16) >= 0
                && text.charAt(position) < 128;
    }

    /** Steps over the next character and returns it; not allowed at the end. */
    char next() {
        return text.charAt(position++);
    }

    boolean accept(String expected) {
        boolean found = text.startsWith(expected, position);
        if (found) {
            position += expected.length();
        }
        return found;
    }

    /** Steps over hexadecimal digits and returns them. */
    String hexDigits() {
        int start = position;
        while (atHexDigit()) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Whether nothing but blanks is left on the line. */
    boolean atBlankEnd() {
        int here = position;
        blanks();
        boolean end = atLineEnd();
        position = here;
        return end;
    }

    /** Whether {@code 0x} stands here. */
    boolean atPrefix() {
        return text.startsWith("0x", position) || text.startsWith("0X", position);
    }

    /**
     * Steps over a hexadecimal number as C's strtoul reads it, with blanks, sign and {@code 0x} before it; null,
     * without a step, where there is none.
     *
     * @return too large a number is any one above 32 bits
     */
    @Nullable
    Long hexNumber() {
        int start = position;
        blanks();
        boolean negative = at('-');
        if (negative || at('+')) {
            position++;
        }
        if (atPrefix() && position + 2 < text.length() && Character.digit(text.charAt(position + 2), 16) >= 0) {
            position += 2;
        }
        String digits = hexDigits();
        if (digits.isEmpty()) {
            position = start;
            return null;
        }
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        // No regular expression: it would be half of the time that a small file takes to be read for the first times.
        long number = digits.length() - first > 8 ? Long.MAX_VALUE : Long.parseLong(digits, first, digits.length(), 16);
        return negative ? -number : number;
    }

    /** Steps over spaces and tabs. */
    void blanks() {
        while (at(' ') || at('\t')) {
            position++;
        }
    }

    /** Steps to the end of the line, not over it, and returns what lies between. */
    String restOfLine() {
        int start = position;
        while (!atLineEnd()) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Steps over a line end; false at the end of the file. */
    boolean lineEnd() {
        return accept("\r\n") || accept("\n") || accept("\r");
    }

    /** For the caller to throw: at this place something else was expected than what is there. */
    RegistryException failure(int at, String expected) {
        return failure(at, expected, found(at));
    }

    RegistryException failure(int at, String expected, String found) {
        return new RegistryException(file + ", line " + line(at) + ", column " + column(at) + ": expected " + expected
                + ", found " + found + ".");
    }

    /** Lines count from 1. */
    int line(int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                line++;
            }
        }
        return line;
    }

    /** Counted from 1, in UTF-16 units. */
    int column(int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return at - start + 1;
    }

    /** What stands at that place, for a message. */
    String found(int at) {
        if (at >= text.length()) {
            return "the end of the file";
        }
        RegCursor there = new RegCursor(file, text);
        there.position = at;
        if (there.atLineEnd()) {
            return "the end of the line";
        }
        if (there.at('\0')) {
            return "a zero byte";
        }
        return RegistryNames.quote(there.restOfLine());
    }
}
