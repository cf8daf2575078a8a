package org.presencemonitor.registry.regfile;

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

    /** Steps over spaces and tabs. */
    void blanks() {
        while (at(' ') || at('\t')) {
            position++;
        }
    }

    /** Steps over blanks and a comment, up to the line end if there is nothing else. */
    void comment() {
        blanks();
        if (at(';')) {
            restOfLine();
        }
    }

    /** Steps to the end of the line, not over it, and returns the text between. */
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

    /** The error for the caller to throw when this position has other text than expected. */
    RegistryException failure(String expected) {
        return failure(position, expected);
    }

    RegistryException failure(int at, String expected) {
        return failure(at, expected, found(at));
    }

    RegistryException failure(int at, String expected, String found) {
        return new RegistryException(file + ", line " + line(at) + ": expected " + expected + ", found " + found + ".");
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

    private String found(int at) {
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
