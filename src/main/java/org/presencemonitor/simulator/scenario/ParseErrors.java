package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.presencemonitor.simulator.text.Suggestion;

/** The errors of one file. */
final class ParseErrors {
    private record ParseError(SourcePosition position, String sentence) {}

    private final String file;
    private final List<ParseError> errors = new ArrayList<>();

    ParseErrors(String file) {
        this.file = file;
    }

    void add(SourcePosition position, String sentence) {
        errors.add(new ParseError(position, sentence));
    }

    /** Adds the usual sentence; suggests one of the words where the text found resembles it. */
    void expected(String expected, Node found, Collection<String> words) {
        String hint = found instanceof Node.Text text ? Suggestion.of(text.text(), words) : "";
        add(found.position(), "expected " + expected + " but found " + found.found() + hint);
    }

    void expected(String expected, Node found) {
        expected(expected, found, List.of());
    }

    void throwIfAny() throws ScenarioException {
        if (!errors.isEmpty()) {
            throw new ScenarioException(errors.stream()
                    .sorted(Comparator.comparingInt(
                                    (ParseError error) -> error.position().line())
                            .thenComparingInt(error -> error.position().column()))
                    .map(error -> file + ", line " + error.position().line() + ", column "
                            + error.position().column() + ": " + error.sentence())
                    .toList());
        }
    }
}
