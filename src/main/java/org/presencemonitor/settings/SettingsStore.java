package org.presencemonitor.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings in one readable JSON file. Keys this version does not know are kept; a file it cannot read is set aside
 * beside the new one, never lost. Safe to use from any thread; calls block on the disk.
 */
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final String START_CLIENT = "startClient";
    private static final String NO_TRAY_EXPLAINED = "noTrayExplained";

    private static final String PROVIDER = "provider";

    private final Path file;

    public SettingsStore(Path file) {
        this.file = file;
    }

    /** The stored settings, or the defaults where there are none or a value makes no sense. */
    public synchronized Settings load() {
        ObjectNode tree = read();
        return new Settings(
                flag(tree, START_CLIENT, Settings.DEFAULT.startClient()),
                flag(tree, NO_TRAY_EXPLAINED, Settings.DEFAULT.noTrayExplained()),
                text(tree, PROVIDER, Settings.DEFAULT.provider()));
    }

    /** Replaces the file as a whole. A failure is logged: the program goes on with what it has in memory. */
    public synchronized void save(Settings settings) {
        ObjectNode tree = read();
        tree.put(START_CLIENT, settings.startClient());
        tree.put(NO_TRAY_EXPLAINED, settings.noTrayExplained());
        tree.put(PROVIDER, settings.provider());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            replace(Json.MAPPER.writeValueAsString(tree) + "\n");
        } catch (IOException e) {
            LOG.warn("{} could not be written, so these settings last until the program ends: {}", file, reason(e));
        }
    }

    private boolean flag(ObjectNode tree, String key, boolean otherwise) {
        JsonNode value = tree.get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            LOG.warn("{}: \"{}\" is {}, expected true or false; using {}", file, key, value, otherwise);
            return otherwise;
        }
        return value.booleanValue();
    }

    private String text(ObjectNode tree, String key, String otherwise) {
        JsonNode value = tree.get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isTextual()) {
            LOG.warn("{}: \"{}\" is {}, expected a text; using \"{}\"", file, key, value, otherwise);
            return otherwise;
        }
        return value.textValue();
    }

    private ObjectNode read() {
        if (!Files.exists(file)) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            if (Json.MAPPER.readTree(file.toFile()) instanceof ObjectNode tree) {
                return tree;
            }
            setAside("expected a JSON object");
        } catch (JsonProcessingException e) {
            setAside("line " + e.getLocation().getLineNr() + ": expected JSON, " + e.getOriginalMessage());
        } catch (IOException e) {
            LOG.warn("{} could not be read, so the defaults hold: {}", file, reason(e));
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private void setAside(String why) {
        Path aside = file.resolveSibling(file.getFileName() + ".bad");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("{}, {}. It is kept as {}, and the defaults hold.", file, why, aside);
        } catch (IOException e) {
            LOG.warn("{}, {}. The defaults hold; it could not be set aside: {}", file, why, reason(e));
        }
    }

    private void replace(String text) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel out = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }

    /** Loaded when there is something to read or write, which on a first start there is not. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    }
}
