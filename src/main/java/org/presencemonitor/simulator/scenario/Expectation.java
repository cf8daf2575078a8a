package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presencemonitor.simulator.journal.Journal;

/**
 * Words, journal entries and a conversation that have to be observed, all at the same time.
 *
 * @param words the expected word of each aspect
 * @param entries events delivered and members called since the last step that did something
 * @param within it becomes true no later than that
 * @param lasting it then stays true for that long; zero where a moment is enough
 */
record Expectation(
        Map<Aspect, String> words,
        List<JournalLine> entries,
        Optional<ConversationExpectation> conversation,
        Duration within,
        Duration lasting) {
    /** Allowed where a file has no {@code within}: covers the way of a change from the client to the monitor. */
    static final Duration DEFAULT_LIMIT = Duration.ofMillis(250);

    boolean isMetBy(Observation observation, List<Journal.Entry> journal) {
        return words.entrySet().stream()
                        .allMatch(word -> observation.of(word.getKey()).equals(word.getValue()))
                && entries.stream().allMatch(line -> journal.stream().anyMatch(line::matches))
                && conversation
                        .map(expected -> expected.isMetBy(observation.conversations(), journal))
                        .orElse(true);
    }

    /**
     * Whether the two differ in what is expected of the monitor; true where nothing is, as the journal, the
     * conversations and the result of a command are never old.
     */
    boolean tells(Observation before, Observation now) {
        List<Aspect> ofMonitor = words.keySet().stream()
                .filter(aspect -> aspect != Aspect.RESULT)
                .toList();
        return ofMonitor.isEmpty()
                || ofMonitor.stream().anyMatch(aspect -> !before.of(aspect).equals(now.of(aspect)));
    }

    /** {@code presence: signed-out, event: OnSignout}. */
    String expected() {
        return Stream.of(
                        words.entrySet().stream().map(word -> word.getKey().word() + ": " + word.getValue()),
                        entries.stream().map(line -> line.key() + ": " + line.text()),
                        conversation.stream().map(ConversationExpectation::expected))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(", "));
    }

    /** The expected aspects, entries and conversation as they were observed. */
    String seen(Observation observation, List<Journal.Entry> journal) {
        return Stream.of(
                        words.keySet().stream().map(aspect -> aspect.word() + ": " + observation.of(aspect)),
                        entries.stream().map(line -> line.key() + ": " + nearest(line, journal)),
                        conversation.stream().map(one -> one.seen(observation.conversations(), journal)))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(", "));
    }

    /** The expected line, or the last one of its name, or the last one of its kind. */
    private static String nearest(JournalLine line, List<Journal.Entry> journal) {
        List<Predicate<Journal.Entry>> near = List.of(
                line::matches,
                entry -> entry.kind() == line.kind() && entry.name().equals(line.name()),
                entry -> entry.kind() == line.kind());
        return near.stream()
                .flatMap(like -> journal.reversed().stream().filter(like).limit(1))
                .findFirst()
                .map(Journal.Entry::what)
                .orElse("none");
    }
}
