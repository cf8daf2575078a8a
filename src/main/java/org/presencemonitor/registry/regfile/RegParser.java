package org.presencemonitor.registry.regfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.RegistryValue;

/**
 * Reads the lines of a .reg file as an import does: line by line, and a line that says nothing is ignored with a hint.
 * Refused as a whole, with a {@link RegistryException}, are a wrong header, a zero byte, which no text has, and more
 * keys and values than there is room for.
 *
 * <p>The rules are those of Wine's {@code reg import}, which were tried one by one; where this parser differs, the page
 * on the registry file says so and why.
 */
final class RegParser {
    /** As many hints as are worth reading; a file of noise would have millions. */
    private static final int MAX_HINTS = 100;

    private final String file;
    private final RegCursor cursor;
    private final RegEncoding encoding;
    private final RegDataParser data;
    private final Predicate<RegEntry> into;
    private final List<RegHint> hints = new ArrayList<>();
    private int hintsLeftOut;
    private boolean belowAKey;

    /**
     * What was read beside the entries.
     *
     * @param hintsLeftOut how many more hints there are
     * @param openContinuation where the {@code \} stands that promises another line at the end of the file; -1 without
     *     one
     */
    record Result(List<RegHint> hints, int hintsLeftOut, int openContinuation) {}

    private RegParser(String file, String text, RegEncoding encoding, Predicate<RegEntry> into) {
        this.file = file;
        this.cursor = new RegCursor(file, text);
        this.encoding = encoding;
        this.into = into;
        this.data = new RegDataParser(cursor, encoding, this::hint);
    }

    /** @param into takes each entry; false when there is no room for it */
    static Result parse(String file, String text, RegEncoding encoding, Predicate<RegEntry> into) {
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new RegCursor(file, text).failure(zero, "text", "a zero byte");
        }
        RegParser parser = new RegParser(file, text, encoding, into);
        parser.header();
        while (!parser.cursor.atEnd()) {
            parser.line();
        }
        return new Result(parser.hints, parser.hintsLeftOut, parser.data.openContinuation());
    }

    private void header() {
        cursor.blanks();
        int start = cursor.position();
        if (!cursor.restOfLine().equals(encoding.header())) {
            throw cursor.failure(start, encoding.expectedHeader());
        }
        cursor.lineEnd();
    }

    private void line() {
        int start = cursor.position();
        cursor.blanks();
        if (cursor.at('[')) {
            section(start);
        } else if (cursor.at('"') || cursor.at('@')) {
            value(start);
        } else if (!cursor.at(';') && !cursor.atLineEnd()) {
            ignored(cursor.position(), "expected a [key], a \"name\"=value, a ; comment or an empty line");
        } else {
            endLine();
        }
    }

    /** Steps over what is left of the line; returns where the next one begins. */
    private int endLine() {
        cursor.restOfLine();
        cursor.lineEnd();
        return cursor.position();
    }

    private void section(int start) {
        int open = cursor.position();
        String line = cursor.restOfLine();
        int close = endOfKey(line);
        if (close < 0 || line.startsWith("[ ") || line.startsWith("[\t")) {
            ignored(open, close < 0 ? "expected a key that ends with ]" : "expected a key that begins behind [");
            return;
        }
        boolean deleted = line.startsWith("[-");
        RegistryKey key = new RegistryKey(withoutEmptyNames(line.substring(deleted ? 2 : 1, close)));
        String expected = RegistryNames.expectedInsteadOf(key);
        Optional<RegistryKey> accepted = expected == null ? Optional.of(key) : Optional.empty();
        if (expected != null) {
            hint(open, "expected " + expected, true, "the key is ignored, and the values below it");
        } else if (!isBlankOrComment(line, close + 1)) {
            hint(
                    open + close + 1,
                    "expected the end of the line or a ; comment behind the key",
                    false,
                    "this is ignored");
        }
        belowAKey = true;
        add(open, new RegEntry.Section(accepted, deleted, start, endLine()));
    }

    /**
     * The place of the bracket that ends a key, or -1. Keys may hold brackets, and so may a comment. The last bracket
     * of the line ends the key, unless an earlier one has a comment behind it: after a blank, or with no bracket in it.
     */
    private static int endOfKey(String line) {
        for (int at = line.indexOf(']'); at >= 0; at = line.indexOf(']', at + 1)) {
            boolean beforeSemicolon = line.startsWith(";", at + 1);
            if (beforeSemicolon ? line.indexOf(']', at + 1) < 0 : isBlankOrComment(line, at + 1)) {
                return at;
            }
        }
        return line.lastIndexOf(']');
    }

    private static boolean isBlankOrComment(String line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at == line.length() || line.charAt(at) == ';';
    }

    /** Windows steps over backslashes that follow each other, and over those at the end. */
    private static String withoutEmptyNames(String path) {
        StringBuilder plain = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean empty = c == '\\' && (i + 1 == path.length() || path.charAt(i + 1) == '\\');
            if (!empty || plain.isEmpty()) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private void value(int start) {
        int open = cursor.position();
        if (!belowAKey) {
            ignored(open, "expected a [key] before the first value");
            return;
        }
        Optional<String> name = cursor.accept("@") ? Optional.of("") : data.quoted();
        if (name.isEmpty()) {
            ignored(open, "expected a name that ends on its line");
            return;
        }
        cursor.blanks();
        if (!cursor.accept("=")) {
            ignored(cursor.position(), "expected = after the name");
            return;
        }
        cursor.blanks();
        int from = cursor.position();
        if (cursor.at('-')) {
            deletion(name.get(), start, from);
            return;
        }
        Optional<RegistryValue> value = data.parse();
        int to = cursor.position();
        if (value.isEmpty()) {
            String why = file + ", " + ignored(data.failedAt(), "expected " + data.expected());
            add(open, new RegEntry.Unreadable(name.get(), why, start, cursor.position()));
            return;
        }
        add(open, new RegEntry.Value(name.get(), value.get(), start, from, to, endLine()));
    }

    private void deletion(String name, int start, int from) {
        cursor.accept("-");
        int to = cursor.position();
        cursor.blanks();
        if (!cursor.atLineEnd() && !cursor.at(';')) {
            ignored(cursor.position(), "expected the end of the line after -");
            return;
        }
        add(start, new RegEntry.Value(name, null, start, from, to, endLine()));
    }

    private void add(int at, RegEntry entry) {
        if (!into.test(entry)) {
            String most = String.format(Locale.ROOT, "at most %,d keys and values", RegContent.MAX_SIZE);
            throw cursor.failure(at, most, "another one");
        }
    }

    private String ignored(int at, String expected) {
        String hint = hint(at, expected, true, "the line is ignored");
        endLine();
        return hint;
    }

    private String hint(int at, String what, String consequence) {
        return hint(at, what, false, consequence);
    }

    /**
     * Notes a hint while there is room for it.
     *
     * @param found whether to say what stands there, which takes long for the millions of lines of a file of noise
     */
    private String hint(int at, String what, boolean found, String consequence) {
        if (hints.size() == MAX_HINTS) {
            hintsLeftOut++;
            return what;
        }
        String sentence = what + (found ? ", found " + cursor.found(at) : "") + "; " + consequence;
        RegHint hint = new RegHint(cursor.line(at), cursor.column(at), sentence);
        hints.add(hint);
        return hint.toString();
    }
}
