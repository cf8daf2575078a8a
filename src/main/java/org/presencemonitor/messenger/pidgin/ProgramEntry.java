package org.presencemonitor.messenger.pidgin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A desktop entry: how a program is started.
 *
 * @param command the program and its arguments; empty for an entry that starts nothing
 * @see <a href="https://specifications.freedesktop.org/desktop-entry-spec/latest/">Desktop Entry Specification</a>
 */
record ProgramEntry(List<String> command) {
    private static final String GROUP = "[Desktop Entry]";
    private static final long LONGEST = 1 << 20;

    /** Takes a copy. */
    ProgramEntry {
        command = List.copyOf(command);
    }

    /** Empty for a file that cannot be read, and for an entry that is marked as deleted. */
    static Optional<ProgramEntry> read(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            return of(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<ProgramEntry> of(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        boolean inGroup = false;
        for (String line : lines) {
            if (line.startsWith("[")) {
                inGroup = line.strip().equals(GROUP);
            } else if (inGroup && line.contains("=") && !line.startsWith("#")) {
                String[] parts = line.split("=", 2);
                values.putIfAbsent(parts[0].strip(), parts[1].strip());
            }
        }
        return values.getOrDefault("Hidden", "false").equals("true")
                ? Optional.empty()
                : Optional.of(new ProgramEntry(words(values.getOrDefault("Exec", ""))));
    }

    /** The first word of the command. */
    Optional<String> program() {
        return command.stream().findFirst();
    }

    /** Words between blanks or in quotes, without the codes for files, of which there are none. */
    private static List<String> words(String exec) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean isQuoted = false;
        boolean isWord = false;
        for (int i = 0; i < exec.length(); i++) {
            char sign = exec.charAt(i);
            char next = i + 1 < exec.length() ? exec.charAt(i + 1) : ' ';
            if (sign == '"') {
                isQuoted = !isQuoted;
                isWord = true;
            } else if (sign == '\\' && isQuoted) {
                word.append(next);
                i++;
            } else if (sign == '%' && !isQuoted) {
                if (next == '%') {
                    word.append('%');
                }
                i++;
            } else if (sign == ' ' && !isQuoted) {
                if (isWord || !word.isEmpty()) {
                    words.add(word.toString());
                }
                word.setLength(0);
                isWord = false;
            } else {
                word.append(sign);
            }
        }
        if (isWord || !word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
