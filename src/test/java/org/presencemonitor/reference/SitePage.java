package org.presencemonitor.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tables of one page of the site that say which test holds a behaviour: their last column is headed "Test" or "Held
 * by". A cell names a class and, behind a colon, its tests, and then perhaps another class: {@code `ATest`: one; two;
 * `BTest`: three}.
 */
record SitePage(String name, List<Row> rows) {
    private static final Path SITE = Path.of("src/site/markdown");
    private static final Set<String> HEADINGS = Set.of("Test", "Held by");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern CLASS = Pattern.compile("`([\\w.]+(?:Test|Contract))`:?");

    /**
     * One row.
     *
     * @param line counted from 1
     * @param section the first cell
     * @param tests the last cell
     */
    record Row(int line, String section, String tests) {
        /** What the first cell begins with, when that is a number. */
        Optional<String> number() {
            Matcher number = NUMBER.matcher(section);
            return number.lookingAt() ? Optional.of(number.group()) : Optional.empty();
        }

        List<Citation> citations() {
            List<Citation> found = new ArrayList<>();
            Matcher classes = CLASS.matcher(tests);
            int nameFrom = -1;
            String named = "";
            while (classes.find()) {
                if (nameFrom >= 0) {
                    found.add(new Citation(named, trimmed(tests.substring(nameFrom, classes.start()))));
                }
                named = classes.group(1);
                nameFrom = classes.end();
            }
            if (nameFrom >= 0) {
                found.add(new Citation(named, trimmed(tests.substring(nameFrom))));
            }
            return found;
        }

        private static String trimmed(String names) {
            return names.strip().replaceFirst("[;,]$", "").strip();
        }
    }

    /** A class, and its tests one after the other with semicolons between; none where the class as a whole is meant. */
    record Citation(String testClass, String names) {}

    static List<SitePage> all() {
        return files().stream().map(SitePage::read).toList();
    }

    /** The pages, those in folders too. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SitePage read(Path file) {
        try {
            return new SitePage(SITE.relativize(file).toString(), rows(Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        boolean inTable = false;
        boolean ofTests = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.startsWith("|")) {
                inTable = false;
                continue;
            }
            List<String> cells = cells(line);
            if (!inTable) {
                inTable = true;
                ofTests = HEADINGS.contains(cells.getLast());
            } else if (ofTests && !line.startsWith("|---")) {
                rows.add(new Row(i + 1, cells.getFirst(), cells.getLast()));
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
