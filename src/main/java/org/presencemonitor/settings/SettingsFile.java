package org.presencemonitor.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.presencemonitor.file.AtomicFile;
import org.presencemonitor.file.KeptFile;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.file.SmallFile;
import org.presencemonitor.file.SymbolicLinks;
import org.presencemonitor.print.ThrownReason;

/** The JSON file of the settings. Reading changes nothing; what a new file would lose is kept before it is written. */
final class SettingsFile {
    private static final int MAX_BYTES = 1 << 20;

    private final Path path;

    SettingsFile(Path path) {
        this.path = path;
    }

    /**
     * What was found.
     *
     * @param tree empty where there is nothing that can be used
     * @param isRead false for a file whose bytes could not be read
     * @param complaints a sentence for each thing that is not in the tree, with file and place
     */
    record Content(ObjectNode tree, boolean isRead, List<String> complaints) {}

    Content read() {
        byte[] bytes;
        try {
            bytes = SmallFile.read(path, MAX_BYTES);
        } catch (NoSuchFileException absent) {
            return new Content(JsonNodeFactory.instance.objectNode(), true, List.of());
        } catch (IOException e) {
            return withoutTree(false, path + " cannot be read, so the defaults hold: " + reason(e));
        }
        try {
            return parse(bytes);
        } catch (JsonProcessingException e) {
            return notJson("line " + e.getLocation().getLineNr() + ": expected JSON, " + e.getOriginalMessage());
        } catch (IOException e) {
            return notJson("expected JSON in UTF-8: " + ThrownReason.of(e));
        }
    }

    /** Whether the text seems to have that key as true: a guess that takes no parser. */
    boolean seemsToSay(String key) {
        return text().replace(" ", "").contains("\"" + key + "\":true");
    }

    /** Whether the text seems to have that key, in the same way. */
    boolean seemsToHave(String key) {
        return text().contains("\"" + key + "\"");
    }

    /** Empty where the file cannot be read. */
    private String text() {
        try {
            return new String(SmallFile.read(path, MAX_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private Content parse(byte[] bytes) throws IOException {
        JsonTree.Parsed parsed = JsonTree.parse(bytes);
        if (!(parsed.root() instanceof ObjectNode tree)) {
            return notJson("expected a JSON object");
        }
        List<String> complaints = new ArrayList<>();
        parsed.losses().forEach(loss -> complaints.add(path + ", " + loss));
        return new Content(tree, true, complaints);
    }

    private Content notJson(String why) {
        return withoutTree(true, path + ", " + why + "; the defaults hold");
    }

    private static Content withoutTree(boolean isRead, String complaint) {
        return new Content(JsonNodeFactory.instance.objectNode(), isRead, List.of(complaint));
    }

    /** Keeps the file as it is, beside the one that will replace it; returns where. */
    Path keep(Content content) throws IOException {
        return content.isRead() ? KeptFile.copy(path) : KeptFile.move(path);
    }

    /** Replaces the file as a whole. */
    void replace(ObjectNode tree) throws IOException {
        Path folder = SymbolicLinks.target(path.toAbsolutePath()).getParent();
        if (folder != null) {
            OwnerOnlyFiles.createFolders(folder);
        }
        String text = Json.MAPPER.writeValueAsString(tree) + "\n";
        AtomicFile.replace(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static String reason(IOException e) {
        if (e instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getReason();
        }
        return e instanceof AccessDeniedException ? "permission denied" : ThrownReason.named(e);
    }

    /** Loaded when there is something to write. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    }
}
