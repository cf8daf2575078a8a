package org.presencemonitor.desktop.autostart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The command of a desktop entry, as the Desktop Entry Specification spells it in the key {@code Exec}: words in double
 * quotes, in which a backslash precedes some characters, and {@code %%} for a percent sign. That every string of an
 * entry has its backslashes doubled is the business of {@link EntryText}.
 *
 * @param words without quotes; a percent sign begins a field code, or is doubled
 */
record ExecLine(List<String> words) {
    private static final String RESERVED = " \t\n\r\"'\\><~|&;$*?#()`";
    private static final String ESCAPED_IN_QUOTES = "\"`$\\";

    ExecLine {
        words = List.copyOf(words);
    }

    static ExecLine of(String program, String... arguments) {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(List.of(arguments));
        return new ExecLine(words).withProgram(program);
    }

    /** Empty when a quote is not closed, or there is no word. */
    static Optional<ExecLine> parse(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean hasNext = i + 1 < line.length();
            if (quote == 0 && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
                continue;
            }
            inWord = true;
            if (quote == 0 && (c == '"' || c == '\'')) {
                // The specification knows double quotes alone; GLib, which most desktops use, single ones as well.
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (c == '\\' && hasNext && escapes(quote, line.charAt(i + 1))) {
                i++;
                word.append(line.charAt(i));
            } else {
                word.append(c);
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return quote != 0 || words.isEmpty() ? Optional.empty() : Optional.of(new ExecLine(words));
    }

    private static boolean escapes(char quote, char next) {
        return quote == 0 || (quote == '"' && ESCAPED_IN_QUOTES.indexOf(next) >= 0);
    }

    /** The program that is started, past {@code env} and its variables. */
    String program() {
        return words.get(programIndex()).replace("%%", "%");
    }

    /** The same command with another program. */
    ExecLine withProgram(String program) {
        List<String> changed = new ArrayList<>(words);
        int index = programIndex();
        changed.set(index, program.replace("%", "%%"));
        if (index == 0 && program.contains("%")) {
            // systemd looks for the first word as it is written, with both percent signs.
            changed.addFirst("env");
        }
        return new ExecLine(changed);
    }

    List<String> arguments() {
        return words.subList(programIndex() + 1, words.size());
    }

    private int programIndex() {
        String first = words.getFirst();
        if (!first.equals("env") && !first.endsWith("/env")) {
            return 0;
        }
        int index = 1;
        while (index < words.size() && words.get(index).contains("=")) {
            index++;
        }
        return index < words.size() ? index : 0;
    }

    /** As the key has it. */
    String text() {
        return String.join(" ", words.stream().map(ExecLine::quoted).toList());
    }

    private static String quoted(String word) {
        if (!word.isEmpty() && word.chars().noneMatch(c -> RESERVED.indexOf(c) >= 0)) {
            return word;
        }
        return '"' + word.replaceAll("[" + Pattern.quote(ESCAPED_IN_QUOTES) + "]", "\\\\$0") + '"';
    }
}
