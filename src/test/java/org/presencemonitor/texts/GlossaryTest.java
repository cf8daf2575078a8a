package org.presencemonitor.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The glossary of contributing.md")
class GlossaryTest {
    /** The columns of the table. */
    private static final List<String> LANGUAGES = List.of("", "fr", "ru");

    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");

    /** {@code term, other form (not a word, another)}. */
    private static final Pattern CELL = Pattern.compile("([^(]+?)(?: \\(not (.+)\\))?");

    private static final String VERB = "to ";

    /** Texts that name a thing where English does not, or the other way round, with the reason. */
    private static final Map<String, String> WORDED_OTHERWISE = Map.of(
            "settings-notify", "English tells when something is wrong, the others tell of problems",
            "mail-logging-off", "in French the whole term is too long for its row");

    private final List<Entry> entries = entries();

    /**
     * A row.
     *
     * @param terms by language, with their other forms
     * @param never by language: words that stand nowhere
     */
    private record Entry(List<List<String>> terms, List<List<String>> never) {
        static Entry of(MatchResult row) {
            List<List<String>> terms = new ArrayList<>();
            List<List<String>> never = new ArrayList<>();
            for (int column = 1; column <= LANGUAGES.size(); column++) {
                Matcher cell = CELL.matcher(row.group(column));
                assertThat(cell.matches()).as(row.group()).isTrue();
                terms.add(List.of(cell.group(1).split(", ")));
                never.add(Optional.ofNullable(cell.group(2))
                        .map(words -> List.of(words.split(", ")))
                        .orElse(List.of()));
            }
            return new Entry(terms, never);
        }

        String name() {
            return terms.getFirst().getFirst();
        }

        boolean isVerb() {
            return name().startsWith(VERB);
        }
    }

    /** A term in one language. */
    private record Term(Entry entry, String words, Pattern pattern) {}

    @Test
    @DisplayName("has twenty terms in three languages")
    void hasTwentyTerms() {
        assertThat(entries).hasSize(20).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource({"0", "1", "2"})
    @DisplayName("says what a text does not say: the words after \"not\" stand nowhere")
    void saysWhatATextDoesNotSay(int language) {
        List<Pattern> never = entries.stream()
                .flatMap(entry -> entry.never().get(language).stream())
                .map(word -> pattern(word, language))
                .toList();

        assertThat(never).isNotEmpty();
        assertThat(bundle(language))
                .allSatisfy((key, text) -> assertThat(never)
                        .as(key + "=" + text)
                        .noneMatch(word -> word.matcher((String) text).find()));
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource({"1", "2"})
    @DisplayName("has a term for each noun that stands where English has its own, and nowhere else")
    void standsForOneThing(int language) {
        Properties english = bundle(0);
        Properties other = bundle(language);
        Set<String> different = new TreeSet<>();
        for (String key : english.stringPropertyNames()) {
            Set<String> expected = nouns(english.getProperty(key), 0);
            Set<String> said = nouns(other.getProperty(key), language);
            if (!said.equals(expected) && !WORDED_OTHERWISE.containsKey(key)) {
                different.add(key + " names " + said + " and not " + expected + ": " + other.getProperty(key));
            }
        }

        assertThat(different).isEmpty();
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource({"0", "1", "2"})
    @DisplayName("has no noun that no text says")
    void hasNoNounThatNoTextSays(int language) {
        Set<String> said = bundle(language).values().stream()
                .flatMap(text -> nouns((String) text, language).stream())
                .collect(Collectors.toSet());

        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(entries.stream()
                        .filter(entry -> !entry.isVerb())
                        .map(Entry::name)
                        .toList());
    }

    /** The nouns that a text says. A longer term hides the shorter ones in it, as zone de notification does. */
    private Set<String> nouns(String text, int language) {
        String rest = text;
        Set<String> found = new TreeSet<>();
        for (Term term : terms(language)) {
            Matcher matcher = term.pattern().matcher(rest);
            if (matcher.find()) {
                rest = matcher.replaceAll("…");
                if (!term.entry().isVerb()) {
                    found.add(term.entry().name());
                }
            }
        }
        return found;
    }

    private List<Term> terms(int language) {
        return entries.stream()
                .flatMap(entry -> entry.terms().get(language).stream()
                        .map(words -> new Term(entry, words, pattern(words, language))))
                .sorted(Comparator.comparingInt((Term term) -> term.words().length())
                        .reversed())
                .toList();
    }

    /** The words in any case, number and, in Russian, case of grammar: there the last letters of each are open. */
    private static Pattern pattern(String words, int language) {
        String forms = Arrays.stream(words.replaceFirst("^" + VERB, "").split(" "))
                .map(word -> word.replaceAll("[«»]", ""))
                .map(word -> switch (LANGUAGES.get(language)) {
                    case "ru" -> word.substring(0, word.length() - Math.clamp(word.length() - 3, 0, 2)) + "\\p{L}*";
                    case "fr" -> word + "(?:e?s|x)?";
                    default -> word + "s?";
                })
                .collect(Collectors.joining("\\h+"));
        return Pattern.compile("(?<!\\p{L})" + forms + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Properties bundle(int language) {
        return BundlesTest.bundle(language == 0 ? "" : "_" + LANGUAGES.get(language));
    }

    private static List<Entry> entries() {
        try {
            String page = Files.readString(Path.of("src/site/markdown/contributing.md"));
            String section = page.substring(page.indexOf("### A term"));
            return ROW.matcher(section.substring(section.indexOf("|---|---|---|"), section.indexOf("### A status")))
                    .results()
                    .filter(row -> !row.group().contains("---"))
                    .map(Entry::of)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
