package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.presencemonitor.simulator.scenario.Verbs.Needs;
import org.presencemonitor.simulator.scenario.Verbs.Verb;

/** Reads steps. What repeats is written out, so that a player sees one step after the other. */
final class StepParser {
    /** More steps than anybody reads; a guard against repeats within repeats. */
    private static final int MOST_STEPS = 200_000;

    private static final int MOST_TIMES = 100_000;

    private final Values values;
    private final ParseErrors complaints;
    private final List<String> apps;
    private int read;
    private Optional<SourcePosition> simulated = Optional.empty();
    private Optional<SourcePosition> recorded = Optional.empty();
    private boolean tooMany;

    /**
     * A parser for one file.
     *
     * @param apps whom a step may name
     */
    StepParser(Values values, List<String> apps) {
        this.values = values;
        this.complaints = values.complaints();
        this.apps = apps;
    }

    /** The steps of a file, all repeats written out. */
    List<Step> steps(Node node) {
        List<Step> steps = list(node);
        if (simulated.isPresent() && recorded.isPresent()) {
            complaints.add(
                    simulated.get(),
                    "expected what a user does, or source: as in line "
                            + recorded.get().line() + ", but found what only a simulated client can do");
        }
        return steps;
    }

    boolean isRecording() {
        return recorded.isPresent();
    }

    private List<Step> list(Node node) {
        if (!(node instanceof Node.Items items) || items.items().isEmpty()) {
            complaints.expected("a list of steps", node);
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        items.items().forEach(item -> steps.addAll(step(item)));
        return steps;
    }

    private List<Step> step(Node node) {
        if (node instanceof Node.Text text) {
            return one(text, new Node.Text("", text.place()), Optional.empty());
        }
        if (!(node instanceof Node.Fields fields)) {
            complaints.expected("a step", node);
            return List.of();
        }
        List<Node.Field> verbs = fields.fields().stream()
                .filter(field -> !field.key().text().equals("client"))
                .toList();
        if (verbs.size() != 1) {
            complaints.add(
                    fields.place(),
                    "expected one verb, and client: beside it at most, but found " + verbs.size() + " verbs");
            return List.of();
        }
        Optional<String> client = fields.get("client").flatMap(name -> values.word(name, apps));
        return one(verbs.get(0).key(), verbs.get(0).value(), client);
    }

    private List<Step> one(Node.Text word, Node value, Optional<String> client) {
        if (word.text().equals("repeat")) {
            return repeat(value);
        }
        Optional<Verb> verb = Verbs.of(word.text());
        if (verb.isEmpty()) {
            complaints.expected("a step", word, Verbs.words());
            return List.of();
        }
        note(verb.get().needs(), word.place());
        if (verb.get().bare() && !value.inline().isEmpty()) {
            complaints.expected("nothing after " + word.text() + ":", value);
            return List.of();
        }
        String text = new Node.Field(word, value).inline()
                + client.map(name -> " (" + name + ")").orElse("");
        Optional<StepAction> action = verb.get().reader().read(values, value);
        return action.map(what -> List.of(new Step(word.place().line(), text, client.orElse(apps.get(0)), what)))
                .orElseGet(List::of);
    }

    private void note(Needs needs, SourcePosition place) {
        Supplier<Optional<SourcePosition>> here = () -> Optional.of(place);
        switch (needs) {
            case NOBODY -> {}
            case A_SIMULATED_CLIENT -> simulated = simulated.or(here);
            case A_RECORDING -> recorded = recorded.or(here);
        }
    }

    private List<Step> repeat(Node node) {
        Optional<Node.Fields> fields = values.fields(node, List.of("times", "steps"));
        if (fields.isEmpty()) {
            return List.of();
        }
        Node nothing = new Node.Text("", node.place());
        Optional<Integer> times = values.number(fields.get().get("times").orElse(nothing), 1, MOST_TIMES);
        List<Step> steps = list(fields.get().get("steps").orElse(nothing));
        read += steps.size() * times.orElse(0);
        if (read > MOST_STEPS || (long) steps.size() * times.orElse(0) > MOST_STEPS) {
            if (!tooMany) {
                complaints.add(node.place(), "expected at most " + MOST_STEPS + " steps with all repeats written out");
            }
            tooMany = true;
            return List.of();
        }
        List<Step> all = new ArrayList<>();
        for (int i = 0; i < times.orElse(0); i++) {
            all.addAll(steps);
        }
        return all;
    }
}
