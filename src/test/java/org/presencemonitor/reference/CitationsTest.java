package org.presencemonitor.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Citations of the reference")
class CitationsTest {
    private static final Set<String> TEXT = Set.of("java", "md", "properties", "txt", "css", "c", "h");

    private final Map<String, ReferenceDocument> documents = Stream.of("communicator.md", "office-integration.md")
            .map(ReferenceDocument::read)
            .collect(Collectors.toMap(ReferenceDocument::name, Function.identity()));

    @Test
    @DisplayName("in sources, tests and pages name sections that there are")
    void sectionsExist() throws IOException {
        List<String> wrong = new ArrayList<>();
        int cited = 0;
        for (Path file : texts()) {
            for (CitedSections citation : CitedSections.in(Files.readString(file))) {
                cited++;
                wrong(citation)
                        .forEach(number -> wrong.add(file + ":" + citation.line() + ": " + citation.document()
                                + " has no section " + number));
            }
        }
        assertThat(wrong).as("citations of sections that do not exist").isEmpty();
        assertThat(cited).as("citations that were found").isGreaterThan(100);
    }

    private List<String> wrong(CitedSections citation) {
        return documents
                .getOrDefault(citation.document(), new ReferenceDocument("", Map.of()))
                .missing(citation.numbers());
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), sources.filter(Files::isRegularFile))
                    .filter(file -> TEXT.contains(file.toString().replaceFirst(".*\\.", "")))
                    .sorted()
                    .toList();
        }
    }

    @Nested
    @DisplayName("are read")
    class Reading {
        private static final String NAME = "communicator.md";

        private List<List<String>> numbers(String text) {
            return CitedSections.in(text).stream().map(CitedSections::numbers).toList();
        }

        @Test
        @DisplayName("with every number behind the name, and no number of the sentence around them")
        void everyNumber() {
            assertThat(numbers(NAME + " 6.1; 8, row 16) within 250 ms")).containsExactly(List.of("6.1", "8", "16"));
            assertThat(numbers(NAME + " 5.1: not documented")).containsExactly(List.of("5.1"));
            assertThat(numbers(NAME + ", section 2, 10 clients")).containsExactly(List.of("2", "10"));
            assertThat(numbers(NAME + "'s headers, 3")).isEmpty();
        }

        @Test
        @DisplayName("across the lines of a comment, in code and in links")
        void acrossLines() {
            assertThat(numbers("(" + NAME + "\n     * 6.2 and\n     * 6.4)")).containsExactly(List.of("6.2", "6.4"));
            assertThat(numbers("`" + NAME + "` 7.3")).containsExactly(List.of("7.3"));
            assertThat(numbers("[" + NAME + "](../reference/" + NAME + ") 7.3")).containsExactly(List.of("7.3"));
        }

        @Test
        @DisplayName("and checked against headings and numbered rows")
        void checked() {
            ReferenceDocument document = ReferenceDocument.parse(
                    NAME,
                    List.of("## 6. Registry", "### 6.2 Contract", "| # | Step |", "| 1 | Read |", "| 2 | Watch |"));

            assertThat(document.missing(List.of("6", "6.2", "1", "2"))).isEmpty();
            assertThat(document.missing(List.of("6.3", "6.2", "3"))).containsExactly("6.3", "3");
            assertThat(document.missing(List.of("2")))
                    .as("a row without its section")
                    .containsExactly("2");
        }
    }
}
