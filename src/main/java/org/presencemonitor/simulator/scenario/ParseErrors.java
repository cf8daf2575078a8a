package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Everything that is wrong with one file. */
final class ParseErrors {
    private record Complaint(SourcePosition place, String sentence) {}

    private final String file;
    private final List<Complaint> complaints = new ArrayList<>();

    ParseErrors(String file) {
        this.file = file;
    }

    void add(SourcePosition place, String sentence) {
        complaints.add(new Complaint(place, sentence));
    }

    /** The usual sentence; suggests one of the words where what was found looks like it. */
    void expected(String expected, Node found, Collection<String> words) {
        String hint = found instanceof Node.Text text ? SpellingSuggestion.hint(text.text(), words) : "";
        add(found.place(), "expected " + expected + " but found " + found.found() + hint);
    }

    void expected(String expected, Node found) {
        expected(expected, found, List.of());
    }

    void throwIfAny() throws ScenarioException {
        if (!complaints.isEmpty()) {
            throw new ScenarioException(complaints.stream()
                    .sorted(Comparator.comparingInt(
                                    (Complaint complaint) -> complaint.place().line())
                            .thenComparingInt(complaint -> complaint.place().column()))
                    .map(complaint -> file + ", line " + complaint.place().line() + ", column "
                            + complaint.place().column() + ": " + complaint.sentence())
                    .toList());
        }
    }
}
