package org.presencemonitor.simulator.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A piece of a YAML file that knows where it stands. Scalars are kept as they were written. */
sealed interface Node {
    SourcePosition place();

    /** As one would write it on one line. */
    String inline();

    /** What was found, for a sentence that says what was expected. */
    default String found() {
        return "\"" + inline() + "\"";
    }

    /** A scalar; empty where nothing was written. */
    record Text(String text, SourcePosition place) implements Node {
        @Override
        public String inline() {
            return text;
        }

        @Override
        public String found() {
            return text.isEmpty() ? "nothing" : Node.super.found();
        }
    }

    /** A sequence. */
    record Items(List<Node> items, SourcePosition place) implements Node {
        @Override
        public String inline() {
            return items.stream().map(Node::inline).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public String found() {
            return "a list";
        }
    }

    /** A mapping, in the order of the file. */
    record Fields(List<Field> fields, SourcePosition place) implements Node {
        @Override
        public String inline() {
            return fields.stream().map(Field::inline).collect(Collectors.joining(", ", "{ ", " }"));
        }

        @Override
        public String found() {
            return "keys with values";
        }

        Optional<Node> get(String key) {
            return fields.stream()
                    .filter(field -> field.key().text().equals(key))
                    .findFirst()
                    .map(Field::value);
        }
    }

    /** One key of a mapping and its value. */
    record Field(Text key, Node value) {
        String inline() {
            return value.inline().isEmpty() ? key.text() : key.text() + ": " + value.inline();
        }
    }
}
