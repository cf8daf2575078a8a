package org.presencemonitor.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sections that the reference has, from the list on the page {@code reference.md}: the reference itself is not part of
 * the project.
 */
record Sections(Set<String> numbers) {
    private static final Path PAGE = Path.of("src/site/markdown/reference.md");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| (\\d+(?:\\.\\d+)?) \\|.*\\.md.*\\|$");

    /** A row of a section may follow it as a whole number: {@code (6.2, 1 and 5)}. */
    private static final Pattern CITED = Pattern.compile(
            "\\((?:communicator\\.md )?(\\d{1,2}(?:\\.\\d)?(?:(?:, |; | and )(?:\\d{1,2}(?:\\.\\d)?|robustness))*)\\)");

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    static Sections read() {
        try {
            Set<String> numbers = new TreeSet<>();
            LISTED.matcher(Files.readString(PAGE)).results().forEach(row -> numbers.add(row.group(1)));
            return new Sections(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that a test's name cites and that do not exist. */
    List<String> missingIn(String sentence) {
        List<String> missing = new ArrayList<>();
        Matcher cited = CITED.matcher(sentence);
        while (cited.find()) {
            List<String> found = NUMBER.matcher(cited.group(1))
                    .results()
                    .map(match -> match.group())
                    .toList();
            for (int i = 0; i < found.size(); i++) {
                boolean isRow = i > 0 && !found.get(i).contains(".");
                if (!isRow && !numbers.contains(found.get(i))) {
                    missing.add(found.get(i));
                }
            }
        }
        return missing;
    }

    /** What the first cell of a row begins with, when that is a number. */
    boolean hasThatOf(SitePage.Row row) {
        Matcher number = NUMBER.matcher(row.section());
        return !number.lookingAt() || numbers.contains(number.group());
    }
}
