package org.presencemonitor.simulator.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.simulator.scenario.Verbs.Needs;
import org.presencemonitor.simulator.scenario.Verbs.Verb;

/** Reads steps. Repeated steps are written out, so that a player gets a plain sequence. */
final class StepParser {
    /** Guards against repeats within repeats. */
    private static final int MAX_STEPS = 200_000;

    private static final int MAX_TIMES = 100_000;

    private final Values values;
    private final ParseErrors errors;
    private final List<String> apps;
    private int read;
    private Optional<SourcePosition> simulated = Optional.empty();
    private Optional<SourcePosition> recorded = Optional.empty();
    private boolean tooMany;

    /**
     * A parser for one file.
     *
     * @param apps the providers that a step may name
     */
    StepParser(Values values, List<String> apps) {
        this.values = values;
        this.errors = values.errors();
        this.apps = apps;
    }

    /** The steps of a file, all repeats written out. */
    List<Step> steps(Node node) {
        List<Step> steps = list(node);
        if (simulated.isPresent() && recorded.isPresent()) {
            errors.add(
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
            errors.expected("a list of steps", node);
            return List.of();
        }
        return items.items().stream().flatMap(item -> step(item).stream()).toList();
    }

    private List<Step> step(Node node) {
        if (node instanceof Node.Text text) {
            return one(text, new Node.Text("", text.position()), Optional.empty());
        }
        if (!(node instanceof Node.Fields fields)) {
            errors.expected("a step", node);
            return List.of();
        }
        List<Node.Field> verbs = fields.fields().stream()
                .filter(field -> !field.key().text().equals("client"))
                .toList();
        if (verbs.size() != 1) {
            errors.add(
                    fields.position(),
                    "expected one verb, and client: beside it at most, but found " + verbs.size() + " verbs");
            return List.of();
        }
        Node.Text verb = verbs.get(0).key();
        Optional<Node> client = fields.get("client");
        client.filter(name -> isOfNobody(verb.text()))
                .ifPresent(name -> errors.expected("no client: beside " + verb.text() + ":", name));
        return one(verb, verbs.get(0).value(), client.flatMap(name -> values.word(name, apps)));
    }

    private static boolean isOfNobody(String verb) {
        return verb.equals("repeat")
                || Verbs.of(verb).filter(known -> known.needs() == Needs.NOBODY).isPresent();
    }

    private List<Step> one(Node.Text word, Node value, Optional<String> client) {
        if (word.text().equals("repeat")) {
            return repeat(value);
        }
        Optional<Verb> verb = Verbs.of(word.text());
        if (verb.isEmpty()) {
            errors.expected("a step", word, Verbs.words());
            return List.of();
        }
        note(verb.get().needs(), word.position());
        if (verb.get().bare() && !value.inline().isEmpty()) {
            errors.expected("nothing after " + word.text() + ":", value);
            return List.of();
        }
        String text = new Node.Field(word, value).inline()
                + client.map(name -> " (" + name + ")").orElse("");
        values.readFor(client);
        Optional<StepAction> action = verb.get().reader().read(values, value);
        action.filter(StepParser::asksTheClient).ifPresent(what -> note(Needs.SIMULATED_CLIENT, word.position()));
        return action.map(what -> List.of(new Step(word.position().line(), text, client.orElse(apps.get(0)), what)))
                .orElseGet(List::of);
    }

    private void note(Needs needs, SourcePosition position) {
        switch (needs) {
            case NOBODY, A_CLIENT -> {}
            case SIMULATED_CLIENT -> simulated = simulated.or(() -> Optional.of(position));
            case RECORDING -> recorded = recorded.or(() -> Optional.of(position));
        }
    }

    /** A recording has no journal and no conversations. */
    private static boolean asksTheClient(StepAction action) {
        return action instanceof StepAction.Expect expect
                && (!expect.expectation().entries().isEmpty()
                        || expect.expectation().conversation().isPresent());
    }

    private List<Step> repeat(Node node) {
        Optional<Node.Fields> fields = values.fields(node, List.of("times", "steps"));
        if (fields.isEmpty()) {
            return List.of();
        }
        Optional<Integer> times = values.number(fields.get().getOr("times", ""), 1, MAX_TIMES);
        List<Step> steps = list(fields.get().getOr("steps", ""));
        read += steps.size() * times.orElse(0);
        if (read > MAX_STEPS || (long) steps.size() * times.orElse(0) > MAX_STEPS) {
            if (!tooMany) {
                errors.add(node.position(), "expected at most " + MAX_STEPS + " steps with all repeats written out");
            }
            tooMany = true;
            return List.of();
        }
        return Collections.nCopies(times.orElse(0), steps).stream()
                .flatMap(List::stream)
                .toList();
    }
}
