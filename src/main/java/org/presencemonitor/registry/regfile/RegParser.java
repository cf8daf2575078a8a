package org.presencemonitor.registry.regfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.RegistryValue;

/** Reads the lines of a .reg file. Throws a {@link RegistryException} for any other text. */
final class RegParser {
    private final RegCursor cursor;
    private final RegEncoding encoding;
    private final RegDataParser data;
    private final List<RegEntry> entries = new ArrayList<>();

    private RegParser(String file, String text, RegEncoding encoding) {
        this.cursor = new RegCursor(file, text);
        this.encoding = encoding;
        this.data = new RegDataParser(cursor, encoding);
    }

    static List<RegEntry> parse(String file, String text, RegEncoding encoding) {
        RegParser parser = new RegParser(file, text, encoding);
        parser.header();
        while (!parser.cursor.atEnd()) {
            parser.line();
        }
        return parser.entries;
    }

    private void header() {
        if (!cursor.restOfLine().stripTrailing().equals(encoding.header())) {
            String or = encoding == RegEncoding.UTF_8 ? " or \"" + RegEncoding.ANSI.header() + '"' : "";
            throw cursor.failure(0, '"' + encoding.header() + '"' + or);
        }
        cursor.lineEnd();
    }

    private void line() {
        int start = cursor.position();
        cursor.blanks();
        if (cursor.at('[')) {
            section();
        } else if (cursor.at('"') || cursor.at('@')) {
            value(start);
        } else {
            cursor.comment();
            if (!cursor.lineEnd() && !cursor.atEnd()) {
                throw cursor.failure("a [key], a \"name\"=value, a ; comment or an empty line");
            }
        }
    }

    private void section() {
        int open = cursor.position();
        String line = cursor.restOfLine();
        boolean deleted = line.startsWith("[-");
        int end = endOfKey(line);
        if (end < 0) {
            throw cursor.failure(open, "a key that ends with ]");
        }
        RegistryKey key = new RegistryKey(line.substring(deleted ? 2 : 1, end));
        String expected = RegistryNames.expectedInsteadOf(key);
        if (expected != null) {
            throw cursor.failure(open, expected);
        }
        cursor.lineEnd();
        entries.add(new RegEntry.Section(key, deleted, cursor.position()));
    }

    /** A key may hold brackets itself, so its end is a bracket with nothing but a comment after it; -1 without one. */
    private static int endOfKey(String line) {
        int end = line.indexOf(']');
        while (end >= 0 && !isBlankOrComment(line, end + 1)) {
            end = line.indexOf(']', end + 1);
        }
        return end;
    }

    private static boolean isBlankOrComment(String line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at == line.length() || (at > from && line.charAt(at) == ';');
    }

    private void value(int start) {
        if (entries.isEmpty()) {
            throw cursor.failure("a [key] before the first value");
        }
        String name = name();
        cursor.blanks();
        if (!cursor.accept("=")) {
            throw cursor.failure("= after the name");
        }
        cursor.blanks();
        int from = cursor.position();
        @Nullable RegistryValue value = cursor.accept("-") ? null : data.parse();
        int to = cursor.position();
        cursor.comment();
        if (!cursor.lineEnd() && !cursor.atEnd()) {
            throw cursor.failure(endOfValue(from, to));
        }
        entries.add(new RegEntry.Value(name, value, start, from, to, cursor.position()));
    }

    /** Text extends to the next quotation mark, so the mistake may be lines above. */
    private String endOfValue(int from, int to) {
        int line = cursor.line(from);
        return cursor.line(to) == line
                ? "the end of the line"
                : "the end of the line after the value that begins on line " + line;
    }

    private String name() {
        if (cursor.accept("@")) {
            return "";
        }
        int open = cursor.position();
        String name = data.quoted();
        if (!RegistryNames.isOneLine(name)) {
            throw cursor.failure(open, "a name that ends on its line");
        }
        return name;
    }
}
