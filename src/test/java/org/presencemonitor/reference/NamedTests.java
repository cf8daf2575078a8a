package org.presencemonitor.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every sentence that a test of this project is named by, as its source has it. Sources and not classes, so that
 * contracts, tests of other systems and slow ones are there as well, and so that there is a line to name.
 */
final class NamedTests {
    private static final Path SOURCES = Path.of("src/test/java/org/presencemonitor");
    private static final String LITERAL = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern NAME =
            Pattern.compile("@DisplayName\\(\\s*(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)\\s*\\)");
    private static final Pattern PART = Pattern.compile(LITERAL);

    private final List<Sentence> sentences = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();

    /**
     * One name.
     *
     * @param room the package below the root
     * @param line counted from 1
     */
    record Sentence(String room, String simpleClass, String text, String file, int line) {
        /** Without the sections it cites at its end. */
        String withoutSections() {
            return text.replaceFirst(" \\([^()]*\\)$", "");
        }

        boolean isCalled(String cited) {
            return text.equals(cited) || withoutSections().equals(cited);
        }

        String where() {
            return file + ":" + line;
        }
    }

    static NamedTests read() {
        NamedTests found = new NamedTests();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(found::readFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private void readFile(Path file) {
        String source;
        try {
            source = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String room = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
        String simpleClass = file.getFileName().toString().replace(".java", "");
        classes.add(room + "." + simpleClass);
        Matcher names = NAME.matcher(source);
        while (names.find()) {
            int line = (int) source.substring(0, names.start()).lines().count();
            String text = String.join(
                    "",
                    PART.matcher(names.group(1))
                            .results()
                            .map(NamedTests::unescaped)
                            .toList());
            sentences.add(
                    new Sentence(room, simpleClass, text, file.getFileName().toString(), line + 1));
        }
    }

    private static String unescaped(MatchResult literal) {
        return literal.group(1).translateEscapes();
    }

    List<Sentence> all() {
        return sentences;
    }

    /** Names of every class of tests, with their rooms. */
    List<String> classes() {
        return classes;
    }

    boolean hasClass(String cited) {
        return classes.stream().anyMatch(name -> ("." + name).endsWith("." + cited));
    }

    /** Of all classes of that name; {@code mapi.SpoolerTest} means the one in that room. */
    List<Sentence> of(String cited) {
        return sentences.stream()
                .filter(sentence -> ("." + sentence.room() + "." + sentence.simpleClass()).endsWith("." + cited))
                .toList();
    }
}
