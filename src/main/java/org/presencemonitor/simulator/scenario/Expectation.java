package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presencemonitor.simulator.journal.Journal;

/**
 * What has to be seen, all of it at the same time.
 *
 * @param words by aspect
 * @param entries events raised and members called since the last step that did something
 * @param within it becomes true no later than that
 * @param lasting it then stays true for that long; zero where a moment is enough
 */
record Expectation(Map<Aspect, String> words, List<Line> entries, Duration within, Duration lasting) {
    /** What news needs to travel from the client to the monitor; allowed where a file says no {@code within}. */
    static final Duration NEWS_TRAVELS = Duration.ofMillis(250);

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

    boolean isMetBy(Observation sight, List<Journal.Entry> journal) {
        return words.entrySet().stream()
                        .allMatch(word -> sight.of(word.getKey()).equals(word.getValue()))
                && entries.stream().allMatch(line -> journal.stream().anyMatch(line::matches));
    }

    /** Whether something is expected that no change of the presence tells of. */
    boolean needsAsking() {
        return !entries.isEmpty() || words.containsKey(Aspect.DEFAULT);
    }

    /** {@code presence: signed-out, event: OnSignout}. */
    String expected() {
        return Stream.concat(
                        words.entrySet().stream().map(word -> word.getKey().word() + ": " + word.getValue()),
                        entries.stream().map(line -> line.key() + ": " + line.text()))
                .collect(Collectors.joining(", "));
    }

    /** The same aspects as they were. */
    String seen(Observation sight, List<Journal.Entry> journal) {
        return Stream.concat(
                        words.keySet().stream().map(aspect -> aspect.word() + ": " + sight.of(aspect)),
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
