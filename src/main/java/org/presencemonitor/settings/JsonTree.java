package org.presencemonitor.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads a JSON file as a tree with the parser alone: the window waits for the settings, and the first use of
 * ObjectMapper takes as long as the rest of a start.
 */
final class JsonTree {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    /**
     * Reads it; an empty file is a missing node.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException with the place, when it is not JSON
     */
    static JsonNode read(Path file) throws IOException {
        try (JsonParser in = FACTORY.createParser(file.toFile())) {
            return in.nextToken() == null ? MissingNode.getInstance() : value(in);
        }
    }

    private static JsonNode value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(in.getBooleanValue());
            case VALUE_NUMBER_INT -> NODES.numberNode(in.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(in.getDecimalValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(in.getText());
        };
    }

    private static ObjectNode object(JsonParser in) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            object.set(name, value(in));
        }
        return object;
    }

    private static ArrayNode array(JsonParser in) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(in));
        }
        return array;
    }
}
