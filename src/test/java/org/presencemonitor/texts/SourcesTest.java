package org.presencemonitor.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sources")
class SourcesTest {
    private static final Path MAIN = Path.of("src/main/java/org/presencemonitor");

    /** Calls whose text people read or hear, up to the first thing in quotes that they are given. */
    private static final Pattern WORD_SHOWN = Pattern.compile(
            "(?:setText|setAccessibleText|setAccessibleHelp|setAccessibleRoleDescription|setTitle|setPromptText"
                    + "|new (?:Label|Button|Hyperlink|MenuItem|RadioMenuItem|CheckMenuItem|MenuButton|Tooltip|CheckBox"
                    + "|ToggleButton|Text|TextField|Card|ExtensionFilter|TrayContent|Action|Submenu|Page))"
                    + "\\([^;\"]*\"([^\"\\n]*\\p{L}[^\"\\n]*)\"");

    /** Something in quotes, on one line. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Several words that begin as a sentence does. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\p{Ll}*(?: \\p{Ll}+)+.*");

    /**
     * Quoted, and nobody's words: a format's own name, and ids, which Page and Card's neighbours take beside the title.
     */
    private static final Set<String> NO_WORDS = Set.of("YAML", "tab-status", "tab-activity", "tab-simulator");

    /** Of an exception whose message a console prints, and consoles are English. */
    private static final Set<String> ON_THE_CONSOLE = Set.of("No window can be shown: ");

    @Test
    @DisplayName("of window, tray and desktop show no word that does not come from the bundles")
    void wordsComeFromTheBundles() throws IOException {
        Set<String> own = new TreeSet<>();
        for (Path file : sources("ui", "desktop")) {
            WORD_SHOWN
                    .matcher(withoutLogs(Files.readString(file)))
                    .results()
                    .map(found -> found.group(1))
                    .filter(word -> !NO_WORDS.contains(word))
                    .forEach(word -> own.add(file.getFileName() + ": " + word));
        }
        List<Path> viewsOfTheProgram = sources("app").stream()
                .filter(file -> file.getFileName().toString().matches("(TrayView|Desktop).*"))
                .toList();
        assertThat(viewsOfTheProgram).hasSizeGreaterThan(1);
        for (Path file : viewsOfTheProgram) {
            WORD_SHOWN
                    .matcher(withoutLogs(Files.readString(file)))
                    .results()
                    .forEach(found -> own.add(file.getFileName() + ": " + found.group(1)));
        }

        assertThat(own).isEmpty();
    }

    @Test
    @DisplayName("of the window write sentences only where the user does not read them: in logs and exceptions")
    void sentencesComeFromTheBundles() throws IOException {
        Set<String> own = new TreeSet<>();
        for (Path file : sources("ui")) {
            QUOTED.matcher(withoutLogs(Files.readString(file)))
                    .results()
                    .map(found -> found.group(1))
                    .filter(text -> SENTENCE.matcher(text).matches())
                    .filter(text -> !ON_THE_CONSOLE.contains(text))
                    .forEach(text -> own.add(file.getFileName() + ": " + text));
        }

        assertThat(own).isEmpty();
    }

    @Test
    @DisplayName("say each phrase of the bundles somewhere")
    void everyPhraseIsUsed() throws IOException {
        String all = sources("ui", "app", "texts", "cli", "presence", "desktop").stream()
                .filter(file -> !file.endsWith("Phrase.java"))
                .map(SourcesTest::read)
                .collect(Collectors.joining("\n"));

        assertThat(Arrays.stream(Phrase.values())
                        .map(Phrase::name)
                        .filter(phrase -> !Pattern.compile("\\b(?:Phrase\\.)?" + phrase + "\\b")
                                .matcher(all)
                                .find()))
                .isEmpty();
    }

    private static String withoutLogs(String source) {
        return source.replaceAll("(?s)LOG\\.\\w+\\(.*?;", "").replaceAll("(?s)new \\w+Exception\\(.*?;", "");
    }

    private static List<Path> sources(String... rooms) throws IOException {
        Set<Path> files = new TreeSet<>();
        for (String room : rooms) {
            try (Stream<Path> below = Files.walk(MAIN.resolve(room))) {
                below.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return List.copyOf(files);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
