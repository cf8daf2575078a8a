package org.presencemonitor.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.reference.NamedTests.Sentence;
import org.presencemonitor.reference.SitePage.Citation;
import org.presencemonitor.reference.SitePage.Row;

@DisplayName("The pages that say which test holds which section")
class ReferenceTest {
    private final NamedTests tests = NamedTests.read();
    private final ReferenceDocument reference = ReferenceDocument.communicator();
    private final List<SitePage> pages = SitePage.all();

    @Test
    @DisplayName("name classes and tests that there are")
    void testsExist() {
        List<String> wrong = new ArrayList<>();
        for (SitePage page : pages) {
            for (Row row : page.rows()) {
                row.citations()
                        .forEach(citation -> missing(citation)
                                .ifPresent(what -> wrong.add(page.name() + ":" + row.line() + ": " + what)));
            }
        }
        assertThat(wrong).as("rows whose test does not exist").isEmpty();
    }

    @Test
    @DisplayName("give each row a test, or a reason for having none")
    void everyRowIsHeld() {
        List<String> bare = new ArrayList<>();
        for (SitePage page : pages) {
            page.rows().stream()
                    .filter(row -> row.citations().isEmpty() && !row.tests().startsWith("–"))
                    .forEach(row -> bare.add(page.name() + ":" + row.line() + ": “" + row.tests() + "” names no test"));
        }
        assertThat(bare)
                .as("rows without a test; “–” and a reason is one for what is not simulated")
                .isEmpty();
    }

    @Test
    @DisplayName("and the tests themselves cite sections that the reference has")
    void sectionsExist() {
        List<String> wrong = new ArrayList<>();
        for (SitePage page : pages) {
            page.rows()
                    .forEach(row -> row.number()
                            .filter(number -> !reference.hasSection(number))
                            .ifPresent(number -> wrong.add(page.name() + ":" + row.line() + ": no section “"
                                    + row.section() + "”; nearest: " + nearest(number))));
        }
        for (Sentence sentence : tests.all()) {
            CitedSections.bareIn(sentence.text()).stream()
                    .flatMap(numbers -> reference.missing(numbers).stream())
                    .forEach(number -> wrong.add(sentence.where() + ": “" + sentence.text() + "” cites " + number
                            + "; nearest: " + nearest(number)));
        }
        assertThat(wrong).as("sections that do not exist").isEmpty();
    }

    @Test
    @DisplayName("are read whole: every chapter about behaviour has rows")
    void somethingIsRead() {
        assertThat(reference.sections()).contains("1", "2.3", "5.1", "7.4", "8", "9", "10");
        for (String chapter : List.of("1", "2", "3", "4", "5", "6", "7", "8", "9")) {
            assertThat(pages.stream().flatMap(page -> page.rows().stream()))
                    .as("rows of chapter %s", chapter)
                    .anyMatch(row -> row.section().matches(chapter + "(\\D.*)?"));
        }
    }

    /** What is wrong with that citation, in a sentence. */
    private Optional<String> missing(Citation citation) {
        if (!tests.hasClass(citation.testClass())) {
            return Optional.of("there is no class " + citation.testClass() + "; nearest: "
                    + nearest(citation.testClass(), tests.classes().stream().map(ReferenceTest::simple)));
        }
        List<Sentence> names = tests.of(citation.testClass());
        return rest(citation.names(), names)
                .map(unknown -> citation.testClass() + " has no test “" + unknown + "”; nearest: “"
                        + nearest(unknown, names.stream().map(Sentence::text)) + "”");
    }

    /** What is left where no test is called like the text any more; a name may have semicolons of its own. */
    private static Optional<String> rest(String cited, List<Sentence> names) {
        if (cited.isEmpty() || names.stream().anyMatch(name -> name.isCalled(cited))) {
            return Optional.empty();
        }
        Optional<String> shortest = Optional.of(cited);
        for (int end = cited.indexOf("; "); end >= 0; end = cited.indexOf("; ", end + 1)) {
            String first = cited.substring(0, end);
            if (names.stream().anyMatch(name -> name.isCalled(first))) {
                Optional<String> left = rest(cited.substring(end + 2), names);
                if (left.isEmpty()) {
                    return left;
                }
                shortest = Stream.of(shortest, left)
                        .flatMap(Optional::stream)
                        .min(Comparator.comparingInt(String::length));
            }
        }
        return shortest;
    }

    private String nearest(String number) {
        return nearest(number, reference.sections().stream());
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The one that has the most pairs of letters in common with it, for its length. */
    private static String nearest(String wanted, Stream<String> there) {
        Set<String> pairs = pairs(wanted);
        return there.max(Comparator.comparingDouble(name -> likeness(pairs, pairs(name))))
                .orElse("none");
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }

    private static Set<String> pairs(String text) {
        String padded = " " + text + " ";
        return IntStream.range(1, padded.length())
                .mapToObj(i -> padded.substring(i - 1, i + 1))
                .collect(Collectors.toSet());
    }
}
