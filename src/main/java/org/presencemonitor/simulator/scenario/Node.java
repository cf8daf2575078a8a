package org.presencemonitor.simulator.scenario;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A piece of a YAML file and its position. Scalars are kept as they were written. */
sealed interface Node {
    SourcePosition position();

    /** Its text on one line, without what a line cannot hold; for messages. */
    String inline();

    /** A scalar as it was written; empty for a list or a mapping. */
    default String text() {
        return "";
    }

    /** Names it in a message, after "found". */
    default String found() {
        return "\"" + inline() + "\"";
    }

    /** A scalar; empty where nothing was written. */
    record Text(String text, SourcePosition position) implements Node {
        private static final Pattern NOT_ON_A_LINE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

        @Override
        public String inline() {
            return NOT_ON_A_LINE.matcher(text).replaceAll("?");
        }

        @Override
        public String found() {
            return text.isEmpty() ? "nothing" : Node.super.found();
        }
    }

    /** A sequence. */
    record Items(List<Node> items, SourcePosition position) implements Node {
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
    record Fields(List<Field> fields, SourcePosition position) implements Node {
        @Override
        public String inline() {
            return fields.stream().map(Field::inline).collect(Collectors.joining(", ", "{ ", " }"));
        }

        @Override
        public String found() {
            return "keys with values";
        }

        /** The value of a key, or a scalar in its place where the key is missing. */
        Node getOr(String key, String otherwise) {
            return get(key).orElseGet(() -> new Text(otherwise, position));
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
