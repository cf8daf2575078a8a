package org.presencemonitor.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON as a tree with the parser alone: the window waits for the settings, and the first use of ObjectMapper
 * takes as long as the rest of a start.
 */
final class JsonTree {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser in;
    private final List<String> losses = new ArrayList<>();

    private JsonTree(JsonParser in) {
        this.in = in;
    }

    /**
     * What was read.
     *
     * @param root a missing node where there is no value at all
     * @param losses what stands in the text and not in the tree, each with its line: values of a key that comes again,
     *     and what follows the first value
     */
    record Parsed(JsonNode root, List<String> losses) {}

    /** @throws JsonProcessingException with the place, when it does not begin with a JSON value */
    static Parsed parse(byte[] bytes) throws IOException {
        try (JsonParser in = FACTORY.createParser(bytes)) {
            JsonTree tree = new JsonTree(in);
            JsonNode root = in.nextToken() == null ? MissingNode.getInstance() : tree.value("");
            tree.end();
            return new Parsed(root, List.copyOf(tree.losses));
        }
    }

    private JsonNode value(String path) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(in.getBooleanValue());
            case VALUE_NUMBER_INT -> NODES.numberNode(in.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(in.getDecimalValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(in.getText());
        };
    }

    private ObjectNode object(String path) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            if (object.has(name)) {
                losses.add(line() + "\"" + path + name + "\" is there again, and the last one holds");
            }
            in.nextToken();
            object.set(name, value(path + name + "."));
        }
        return object;
    }

    private ArrayNode array(String path) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(path));
        }
        return array;
    }

    private void end() {
        try {
            if (in.nextToken() == null) {
                return;
            }
            losses.add(line() + "expected the end of the file, and what follows is ignored");
        } catch (IOException notJson) {
            losses.add(line() + "expected the end of the file, and what follows is ignored");
        }
    }

    private String line() {
        return "line " + in.currentLocation().getLineNr() + ": ";
    }
}
