package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.presencemonitor.simulator.journal.Journal.EntryKind;

/**
 * Changes of a scenario under which it must fail: a deed that is left out, a word or a line of an expectation that is
 * another. A step that is repeated is changed everywhere.
 */
final class Mutants {
    private static final Map<String, String> OPPOSITES = Map.ofEntries(
            Map.entry("available", "signed-out"),
            Map.entry("signed-out", "available"),
            Map.entry("signing-in", "signing-out"),
            Map.entry("signing-out", "signing-in"),
            Map.entry("starting", "not-running"),
            Map.entry("not-running", "starting"),
            Map.entry("problem", "unknown"),
            Map.entry("done", "failed"),
            Map.entry("failed", "done"),
            Map.entry("refused", "done"),
            Map.entry("timed-out", "done"),
            Map.entry("ignored", "done"),
            Map.entry("running", "none"),
            Map.entry("none", "unknown"),
            Map.entry("connected", "none"),
            Map.entry("logged-on", "logged-off"),
            Map.entry("logged-off", "logged-on"),
            Map.entry("logging-off", "logged-on"),
            Map.entry("absent", "0"),
            Map.entry("wrong-type", "absent"));

    private final Scenario scenario;
    private final PlayedScenario original;
    /** By what was changed: {@code sign-out -> left out (line 7)}. */
    private final Map<String, Scenario> mutants = new LinkedHashMap<>();

    private Mutants(Scenario scenario, PlayedScenario original) {
        this.scenario = scenario;
        this.original = original;
    }

    /** All of them, by what is changed. */
    static Map<String, Scenario> of(Scenario scenario, PlayedScenario original) {
        Mutants mutants = new Mutants(scenario, original);
        Set<Integer> lines = new TreeSet<>();
        for (int i = 0; i < scenario.steps().size(); i++) {
            if (lines.add(scenario.steps().get(i).line())) {
                mutants.change(i);
            }
        }
        return mutants.mutants;
    }

    private void change(int number) {
        Step step = scenario.steps().get(number);
        switch (step.action()) {
            case StepAction.Do something -> add(step, "left out", same -> Optional.empty());
            case StepAction.Command command -> add(step, "left out", same -> Optional.empty());
            case StepAction.Expect expect -> changeExpectation(number, expect.expectation());
            case StepAction.After after -> {}
            case StepAction.Since since -> {}
            case StepAction.At at -> {}
        }
    }

    private void changeExpectation(int number, Expectation expectation) {
        Step step = scenario.steps().get(number);
        Observation before = beforeLastDeed(number);
        expectation.words().forEach((aspect, word) -> {
            Set<String> others = new TreeSet<>(Set.of(opposite(word)));
            if (aspect != Aspect.RESULT) {
                others.add(before.of(aspect));
            }
            others.remove(word);
            others.forEach(other -> add(
                    step,
                    aspect.word() + ": " + other,
                    same -> Optional.of(expecting(same, with(expectation, aspect, other)))));
        });
        expectation
                .conversation()
                .ifPresent(expected -> opposites(expected)
                        .forEach(other -> add(
                                step,
                                other.expected(),
                                same -> Optional.of(expecting(same, with(expectation, other))))));
        expectation.entries().forEach(line -> {
            JournalLine other = opposite(line);
            add(step, other.text(), same -> Optional.of(expecting(same, with(expectation, line, other))));
        });
    }

    /** What could be seen of the step's client before anything was done whose effect the step may expect. */
    private Observation beforeLastDeed(int number) {
        int deed = number;
        while (deed > 0 && scenario.steps().get(deed).action() instanceof StepAction.Expect) {
            deed--;
        }
        return Optional.ofNullable(original.seen()
                        .get(deed)
                        .get(scenario.steps().get(number).client()))
                .orElseThrow();
    }

    private static String opposite(String word) {
        if (word.matches("\\d+")) {
            return Long.toString(Long.parseLong(word) + 1);
        }
        return OPPOSITES.getOrDefault(word, "other than " + word);
    }

    /** Another state, another message. */
    private static List<ConversationExpectation> opposites(ConversationExpectation expected) {
        List<ConversationExpectation> opposites = new ArrayList<>();
        String with = expected.with();
        expected.open()
                .ifPresent(open -> opposites.add(
                        new ConversationExpectation(with, Optional.of(!open), expected.received(), expected.sent())));
        expected.received()
                .ifPresent(text -> opposites.add(new ConversationExpectation(
                        with, expected.open(), Optional.of("other than " + text), expected.sent())));
        expected.sent()
                .ifPresent(text -> opposites.add(new ConversationExpectation(
                        with, expected.open(), expected.received(), Optional.of("other than " + text))));
        return opposites;
    }

    /** An event that must not have been heard, a call that must have been answered otherwise. */
    private static JournalLine opposite(JournalLine line) {
        Optional<String> result = line.kind() == EntryKind.EVENT
                ? Optional.of(line.result().isPresent() ? "" : "lost")
                : Optional.of(line.result().orElse("").equals("0x00000000") ? "0x80004005" : "0x00000001");
        return new JournalLine(
                line.kind(), line.text() + " with " + result.get(), line.name(), line.arguments(), result);
    }

    private static Expectation with(Expectation expectation, Aspect aspect, String word) {
        Map<Aspect, String> words = new EnumMap<>(expectation.words());
        words.put(aspect, word);
        return new Expectation(
                words, expectation.entries(), expectation.conversation(), expectation.within(), expectation.lasting());
    }

    private static Expectation with(Expectation expectation, ConversationExpectation other) {
        return new Expectation(
                expectation.words(),
                expectation.entries(),
                Optional.of(other),
                expectation.within(),
                expectation.lasting());
    }

    private static Expectation with(Expectation expectation, JournalLine line, JournalLine other) {
        List<JournalLine> lines = new ArrayList<>(expectation.entries());
        lines.replaceAll(one -> one.equals(line) ? other : one);
        return new Expectation(
                expectation.words(), lines, expectation.conversation(), expectation.within(), expectation.lasting());
    }

    private static Step expecting(Step step, Expectation expectation) {
        return new Step(step.line(), step.text(), step.client(), new StepAction.Expect(expectation));
    }

    private void add(Step changed, String how, Function<Step, Optional<Step>> change) {
        List<Step> steps = scenario.steps().stream()
                .flatMap(step -> step.line() == changed.line() ? change.apply(step).stream() : Stream.of(step))
                .toList();
        if (!steps.isEmpty()) {
            mutants.put(
                    changed.text() + " -> " + how + " (line " + changed.line() + ")",
                    new Scenario(
                            scenario.file(),
                            scenario.name(),
                            scenario.description(),
                            scenario.seed(),
                            scenario.providers(),
                            scenario.recording(),
                            steps));
        }
    }
}
