package org.presencemonitor.registry.regfile;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Other;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.Utf16;

/**
 * A registry in a .reg file: the format that regedit exports and imports, in UTF-16LE, UTF-8 or as REGEDIT4.
 *
 * <p>Immutable. Reading returns what an import of the file into an empty registry would create: later entries win,
 * deletions delete, names that differ in case alone are one. Editing changes as few lines as possible and keeps every
 * other byte.
 */
public final class RegFile {
    private final String name;
    private final RegEncoding encoding;
    private final String text;
    private final RegContent content;
    private final RegistryTree tree;
    private final List<RegHint> hints;
    private final int hintsLeftOut;
    private final int openContinuation;

    private RegFile(String name, RegEncoding encoding, String text) {
        this.name = name;
        this.encoding = encoding;
        this.text = text;
        this.content = new RegContent();
        RegParser.Result read = RegParser.parse(name, text, encoding, content::add);
        this.tree = content.tree();
        this.hints = List.copyOf(read.hints());
        this.hintsLeftOut = read.hintsLeftOut();
        this.openContinuation = read.openContinuation();
    }

    /**
     * A new file, in UTF-8.
     *
     * @param name for messages
     */
    public static RegFile empty(String name) {
        return new RegFile(name, RegEncoding.UTF_8, """
                Windows Registry Editor Version 5.00
                ; The registry of Presence Monitor. Any text editor may change it, also while the program runs.
                """);
    }

    /**
     * Reads a whole file.
     *
     * @param name for messages
     * @throws RegistryException when it is no .reg file, or of an encoding that cannot be told: where, and what was
     *     expected there
     */
    public static RegFile parse(String name, byte[] bytes) {
        RegEncoding encoding = RegEncoding.of(name, bytes);
        return new RegFile(name, encoding, encoding.decode(name, bytes));
    }

    /** The whole file. */
    public byte[] bytes() {
        return encoding.encode(text);
    }

    /** The value with its type; empty when the value or its key does not exist. */
    public Optional<RegistryValue> read(RegistryKey key, String valueName) {
        return tree.read(key, valueName);
    }

    /** Names of the keys directly below, in the order in which the file first has them. */
    public List<String> subkeys(RegistryKey key) {
        return tree.subkeys(key);
    }

    /** Whether the last line has no end: a program may be writing it still. */
    boolean endsWithinLine() {
        return !text.endsWith("\n") && !text.endsWith("\r");
    }

    /** How long the file is, in UTF-16 units. */
    int length() {
        return text.length();
    }

    /** Lines that an import ignores, or reads in a way their author may not have meant; the first 100. */
    public List<RegHint> hints() {
        return hints;
    }

    /** How many hints there are beside those of {@link #hints()}. */
    public int hintsLeftOut() {
        return hintsLeftOut;
    }

    /** All that can be read. */
    RegistryTree tree() {
        return tree;
    }

    /**
     * With the value set; this same object when it is set already. An existing value gets new data in its place, a new
     * one goes to the end of its key's last section, a new key to the end of the file.
     *
     * @throws RegistryException when a .reg file cannot hold such a key, name or value
     */
    public RegFile with(RegistryKey key, String valueName, RegistryValue value) {
        RegistryValue wanted = plain(value);
        if (read(key, valueName).equals(Optional.of(wanted))) {
            return this;
        }
        RegistryNames.check(key, valueName);
        if (openContinuation >= 0) {
            return withoutOpenContinuation().with(key, valueName, value);
        }
        String data = data(wanted);
        RegFile edited = content.key(key)
                .flatMap(found -> with(found, valueName, data))
                .orElseGet(() -> withSection(key, line(valueName, data)));
        if (!edited.read(key, valueName).equals(Optional.of(wanted))) {
            throw cannotHold(
                    "the name " + RegistryNames.quote(valueName) + " in the key " + RegistryNames.quote(key.path()));
        }
        return edited;
    }

    /** Without the value's own lines; this same object when there is no such value. */
    public RegFile without(RegistryKey key, String valueName) {
        List<RegEntry.Value> entries =
                content.key(key).map(found -> found.entries(valueName)).orElse(List.of());
        StringBuilder shorter = new StringBuilder(text);
        entries.reversed().forEach(entry -> shorter.delete(entry.start(), entry.end()));
        return entries.isEmpty() ? this : new RegFile(name, encoding, shorter.toString());
    }

    /**
     * Without the key and all below it: their lines go, so that a key which comes and goes leaves the file as long as
     * it was. This same object when there is no such key.
     */
    public RegFile without(RegistryKey key) {
        if (content.key(key).isEmpty()) {
            return this;
        }
        if (openContinuation >= 0) {
            return withoutOpenContinuation().without(key);
        }
        List<RegEntry> entries = new ArrayList<>();
        RegParser.parse(name, text, encoding, entries::add);
        RegKeyLines lines = new RegKeyLines(text, entries, key);
        String above =
                key.parent().map(parent -> header(tree.spelled(parent).path())).orElse("");
        RegistryTree wanted = tree.without(key);
        return lines.without(above)
                .filter(encoding::canEncode)
                .map(shorter -> new RegFile(name, encoding, shorter))
                .filter(shorter -> shorter.tree.isSame(wanted))
                .findFirst()
                .orElseGet(() -> withDeletion(key));
    }

    /** For a file in which other lines depend on those of the key. */
    private RegFile withDeletion(RegistryKey key) {
        int end = text.length();
        return spliced(end, end, startOfLine(end) + lineEnd() + header("-" + key));
    }

    /** What is added behind the last line would be taken for the line that a {@code \\} at its end promises. */
    private RegFile withoutOpenContinuation() {
        return spliced(openContinuation, openContinuation + 1, "");
    }

    private Optional<RegFile> with(RegContent.Key key, String valueName, String data) {
        List<RegEntry.Value> entries = key.entries(valueName);
        if (entries.isEmpty()) {
            return key.sectionEnd().map(end -> spliced(end, end, startOfLine(end) + line(valueName, data)));
        }
        return Optional.of(spliced(entries.getLast().data(), entries.getLast().dataEnd(), data));
    }

    private RegFile withSection(RegistryKey key, String line) {
        int end = text.length();
        String lineEnd = lineEnd();
        String blankLine = text.endsWith(lineEnd + lineEnd) ? "" : startOfLine(end) + lineEnd;
        return spliced(end, end, blankLine + header(key.path()) + line);
    }

    private RegFile spliced(int from, int to, String middle) {
        if (!encoding.canEncode(middle)) {
            throw cannotHold("all characters of " + RegistryNames.quote(middle));
        }
        return new RegFile(name, encoding, text.substring(0, from) + middle + text.substring(to));
    }

    /** A line end if the text before the position lacks one. */
    private String startOfLine(int at) {
        char before = text.charAt(at - 1);
        return before == '\n' || before == '\r' ? "" : lineEnd();
    }

    private String header(String key) {
        return '[' + key + ']' + lineEnd();
    }

    private String line(String valueName, String data) {
        return (valueName.isEmpty() ? "@" : quoted(valueName)) + '=' + data + lineEnd();
    }

    private String lineEnd() {
        int end = text.indexOf(encoding.header()) + encoding.header().length();
        while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
            end++;
        }
        if (end == text.length()) {
            return encoding.lineEnd();
        }
        return text.startsWith("\r\n", end) ? "\r\n" : text.substring(end, end + 1);
    }

    private String data(RegistryValue value) {
        return switch (value) {
            case Dword dword -> String.format(Locale.ROOT, "dword:%08x", dword.value());
            case Text string -> string(string.value());
            case Other other ->
                (other.number() == 3 ? "hex:" : String.format(Locale.ROOT, "hex(%x):", other.number())) + hex(other);
        };
    }

    private String hex(Other other) {
        boolean isText = other.number() == 2 || other.number() == 7;
        byte[] bytes = other.data();
        return isText && encoding.holdsAnsiTexts() && bytes.length % 2 == 0
                ? hex(encoding.encode(Utf16.decode(bytes, 0)))
                : other.hex();
    }

    /** In quotation marks if they can hold it: a zero ends a line, and half a surrogate pair is not UTF-8. */
    private String string(String value) {
        boolean ansi = encoding.holdsAnsiTexts();
        boolean zero = value.indexOf('\0') >= 0;
        if (!zero && (ansi || encoding.canEncode(value))) {
            return quoted(value);
        }
        String closed = value + '\0';
        byte[] bytes = ansi ? encoding.encode(closed) : Utf16.encode(closed);
        return "hex(1):" + hex(bytes);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.ofDelimiter(",").formatHex(bytes);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * The value as reading it back would return it.
     *
     * @throws RegistryException when its digits are wrong
     */
    static RegistryValue plain(RegistryValue value) {
        if (!(value instanceof Other other)) {
            return value;
        }
        return RegistryValue.of(other.number(), other.data());
    }

    private RegistryException cannotHold(String what) {
        return new RegistryException(name + " (" + encoding.header() + ") cannot hold " + what + ".");
    }
}
