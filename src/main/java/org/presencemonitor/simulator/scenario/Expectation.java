package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presencemonitor.simulator.journal.Journal;

/**
 * Words and journal entries that have to be observed, all at the same time.
 *
 * @param words the expected word of each aspect
 * @param entries events raised and members called since the last step that did something
 * @param within it becomes true no later than that
 * @param lasting it then stays true for that long; zero where a moment is enough
 */
record Expectation(Map<Aspect, String> words, List<Line> entries, Duration within, Duration lasting) {
    /** Allowed where a file has no {@code within}: covers the way of a change from the client to the monitor. */
    static final Duration DEFAULT_LIMIT = Duration.ofMillis(250);

    /**
     * A line of the journal, or its beginning.
     *
     * @param text {@code OnMyStatusChange 0x0400}
     */
    record Line(Journal.EntryKind kind, String text) {
        boolean matches(Journal.Entry entry) {
            String what = entry.what();
            boolean begins = what.startsWith(text)
                    && (what.length() == text.length() || " :".indexOf(what.charAt(text.length())) >= 0);
            return entry.kind() == kind && begins;
        }

        String key() {
            return kind == Journal.EntryKind.CALL ? "called" : "event";
        }
    }

    boolean isMetBy(Observation observation, List<Journal.Entry> journal) {
        return words.entrySet().stream()
                        .allMatch(word -> observation.of(word.getKey()).equals(word.getValue()))
                && entries.stream().allMatch(line -> journal.stream().anyMatch(line::matches));
    }

    /** Whether something is expected that may become true without a change of the presence. */
    boolean needsPolling() {
        return !entries.isEmpty() || words.containsKey(Aspect.DEFAULT);
    }

    /** {@code presence: signed-out, event: OnSignout}. */
    String expected() {
        return Stream.concat(
                        words.entrySet().stream().map(word -> word.getKey().word() + ": " + word.getValue()),
                        entries.stream().map(line -> line.key() + ": " + line.text()))
                .collect(Collectors.joining(", "));
    }

    /** The expected aspects and entries as they were observed. */
    String seen(Observation observation, List<Journal.Entry> journal) {
        return Stream.concat(
                        words.keySet().stream().map(aspect -> aspect.word() + ": " + observation.of(aspect)),
                        entries.stream().map(line -> line.key() + ": " + lastOf(line, journal)))
                .collect(Collectors.joining(", "));
    }

    private static String lastOf(Line line, List<Journal.Entry> journal) {
        Optional<Journal.Entry> exact = journal.stream().filter(line::matches).findFirst();
        return exact.or(() -> journal.reversed().stream()
                        .filter(entry -> entry.kind() == line.kind())
                        .findFirst())
                .map(Journal.Entry::what)
                .orElse("none");
    }
}
