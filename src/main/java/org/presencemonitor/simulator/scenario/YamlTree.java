package org.presencemonitor.simulator.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads YAML into {@link Node}s. Anchors and aliases are errors. */
final class YamlTree {
    /** Deeper than anybody nests steps, and not so deep that reading them needs much of a stack. */
    private static final int MAX_DEPTH = 100;

    /** A recording may be longer than the library's usual limit. */
    private static final YAMLFactory YAML =
            YAMLFactory.builder().loaderOptions(anyLength()).build();

    private final YAMLParser parser;
    private final ParseErrors errors;
    private int depth;

    private static LoaderOptions anyLength() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }

    private YamlTree(YAMLParser parser, ParseErrors errors) {
        this.parser = parser;
        this.errors = errors;
    }

    /** The one document of a file; empty after an error where there is none. */
    static Optional<Node> read(String text, ParseErrors errors) {
        if (!FileText.isAllowed(text, errors)) {
            return Optional.empty();
        }
        try (YAMLParser parser = YAML.createParser(text)) {
            YamlTree tree = new YamlTree(parser, errors);
            if (parser.nextToken() == null) {
                errors.add(SourcePosition.START, "expected a scenario but found nothing");
                return Optional.empty();
            }
            Node root = tree.node();
            if (parser.nextToken() != null) {
                errors.add(tree.position(), "expected one scenario but found another after it");
            }
            return Optional.of(root);
        } catch (JsonProcessingException e) {
            SourcePosition position = Optional.ofNullable(e.getLocation())
                    .map(YamlTree::positionOf)
                    .orElse(SourcePosition.START);
            errors.add(position, "expected YAML, but " + reason(e));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message without its excerpts of the file. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }

    private Node node() throws IOException {
        SourcePosition position = position();
        String anchor = parser.getObjectId();
        if (anchor != null) {
            errors.add(position, "expected no anchor but found &" + anchor);
        }
        if (parser.isCurrentAlias()) {
            errors.add(position, "expected no alias but found *" + parser.getText());
        }
        if (++depth > MAX_DEPTH) {
            throw new JsonParseException(
                    parser,
                    "lists and keys are more than " + MAX_DEPTH + " deep within each other",
                    parser.currentTokenLocation());
        }
        Node node = switch (parser.currentToken()) {
            case START_OBJECT -> new Node.Fields(fields(), position);
            case START_ARRAY -> new Node.Items(items(), position);
            case VALUE_NULL -> new Node.Text("", position);
            default -> new Node.Text(parser.getText(), position);
        };
        depth--;
        return node;
    }

    private List<Node.Field> fields() throws IOException {
        List<Node.Field> fields = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Node.Text key = new Node.Text(parser.currentName(), position());
            if (!seen.add(key.text())) {
                errors.add(key.position(), "expected each key once but found \"" + key.text() + "\" again");
            }
            parser.nextToken();
            fields.add(new Node.Field(key, node()));
        }
        return List.copyOf(fields);
    }

    private List<Node> items() throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return List.copyOf(items);
    }

    private SourcePosition position() {
        return positionOf(parser.currentTokenLocation());
    }

    private static SourcePosition positionOf(JsonLocation location) {
        return new SourcePosition(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
