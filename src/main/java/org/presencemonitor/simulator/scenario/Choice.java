package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One of several kinds of a mapping: {@code { delay: MyStatus, by: 3s }} is of the kind {@code delay}.
 *
 * @param others keys allowed beside the kind's own
 * @param reader reads the mapping
 */
record Choice<T>(List<String> others, Reader<T> reader) {
    /** Reads a mapping of one kind; empty after an error. */
    interface Reader<T> {
        Optional<T> read(Values values, Node.Fields fields, Node value);
    }

    /** A kind that allows no key beside its own. */
    static <T> Choice<T> alone(Values.Reader<T> reader) {
        return new Choice<>(List.of(), (values, fields, value) -> reader.read(values, value));
    }

    /**
     * Reads a mapping that has the key of exactly one kind, and no key that belongs to another.
     *
     * @param always keys that any kind may have beside its own
     */
    static <T> Optional<T> read(Values values, Node node, Map<String, Choice<T>> kinds, Collection<String> always) {
        Set<String> known = new LinkedHashSet<>(kinds.keySet());
        kinds.values().forEach(kind -> known.addAll(kind.others()));
        known.addAll(always);
        Optional<Node.Fields> fields = values.fields(node, known);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        List<Node.Field> named = fields.get().fields().stream()
                .filter(field -> kinds.containsKey(field.key().text()))
                .toList();
        if (named.size() != 1) {
            values.errors()
                    .add(
                            fields.get().position(),
                            "expected exactly one of " + Vocabulary.oneOf(kinds.keySet()) + " but found "
                                    + named.size());
            return Optional.empty();
        }
        Node.Field kind = named.get(0);
        return Optional.ofNullable(kinds.get(kind.key().text())).flatMap(choice -> {
            choice.checkOthers(values, fields.get(), kind, known, always);
            return choice.reader().read(values, fields.get(), kind.value());
        });
    }

    private void checkOthers(
            Values values, Node.Fields fields, Node.Field kind, Set<String> known, Collection<String> always) {
        List<String> mine = new ArrayList<>(others);
        mine.addAll(always);
        String allowed = mine.isEmpty() ? "nothing" : Vocabulary.oneOf(mine) + " or nothing";
        fields.fields().stream()
                .filter(field -> !field.equals(kind)
                        && known.contains(field.key().text())
                        && !mine.contains(field.key().text()))
                .forEach(field -> values.errors()
                        .expected(allowed + " beside " + kind.key().text() + ":", field.key()));
    }
}
