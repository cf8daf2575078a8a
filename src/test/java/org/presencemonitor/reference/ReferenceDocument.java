package org.presencemonitor.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One document of the reference: its sections as its headings number them.
 *
 * @param rows the numbered rows of the tables in each section; none where a table numbers nothing
 */
record ReferenceDocument(String name, Map<String, Set<String>> rows) {
    private static final Path FOLDER = Path.of("src/site/markdown/reference");
    private static final Pattern HEADING = Pattern.compile("#{2,3} (\\d{1,2}(?:\\.\\d{1,2})?)\\.? .*");
    private static final Pattern ROW = Pattern.compile("\\| (\\d{1,2}) \\|.*");

    static ReferenceDocument communicator() {
        return read("communicator.md");
    }

    static ReferenceDocument read(String name) {
        try {
            return parse(name, Files.readAllLines(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReferenceDocument parse(String name, List<String> lines) {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        Set<String> rows = new TreeSet<>();
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches()) {
                rows = new TreeSet<>();
                sections.put(heading.group(1), rows);
            } else if (row.matches()) {
                rows.add(row.group(1));
            }
        }
        return new ReferenceDocument(name, sections);
    }

    Set<String> sections() {
        return rows.keySet();
    }

    boolean hasSection(String number) {
        return rows.containsKey(number);
    }

    /**
     * The cited numbers that are neither a section nor a row of a section cited before: {@code 6.2, 1 and 3} has two
     * rows.
     */
    List<String> missing(List<String> cited) {
        List<String> missing = new ArrayList<>();
        Set<String> rowsSoFar = new TreeSet<>();
        for (String number : cited) {
            if (!hasSection(number) && !rowsSoFar.contains(number)) {
                missing.add(number);
            }
            rowsSoFar.addAll(rows.getOrDefault(number, Set.of()));
        }
        return missing;
    }
}
