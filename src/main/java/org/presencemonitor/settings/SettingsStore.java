package org.presencemonitor.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.presencemonitor.file.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings in one JSON file. Unknown keys are kept; a file that cannot be parsed is kept beside the new one. Safe
 * to use from any thread; calls block on the disk.
 */
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final String START_HIDDEN = "startHidden";
    private static final String START_CLIENT = "startClient";
    private static final String THEME = "theme";
    private static final String TEXT_SIZE = "textSize";
    private static final String LANGUAGE = "language";
    private static final String LESS_MOTION = "lessMotion";
    private static final String PROVIDERS = "providers";
    private static final String PROVIDER = "provider";
    private static final String HISTORY_DAYS = "historyDays";
    private static final String PAUSED_UNTIL = "notificationsPausedUntil";
    private static final String WINDOW = "window";
    private static final String NO_TRAY_EXPLAINED = "noTrayExplained";

    private final Path file;
    private List<String> complaints = List.of();

    public SettingsStore(Path file) {
        this.file = file;
    }

    /** Reads the settings, with the default for each missing or invalid value. An invalid value stays in the file. */
    public synchronized Settings load() {
        SettingsReader reader = new SettingsReader(file.toString(), read());
        Settings settings = settings(reader);
        complaints = reader.complaints();
        complaints.forEach(complaint -> LOG.warn("{}; the default holds", complaint));
        return settings;
    }

    /**
     * Whether the file seems to say that no window opens at the start: a guess in a fraction of the time of
     * {@link #load}, which alone is certain.
     */
    public boolean seemsToStartHidden() {
        try {
            return Files.readString(file).replace(" ", "").contains("\"" + START_HIDDEN + "\":true");
        } catch (IOException e) {
            return false;
        }
    }

    /** The complaints of the last {@link #load}: for each invalid value, file, key, value and what was expected. */
    public synchronized List<String> complaints() {
        return complaints;
    }

    /**
     * Replaces the file as a whole, after a copy of one with invalid values has been made. A failure is logged: the
     * program goes on with the settings in memory.
     */
    public synchronized void save(Settings settings) {
        ObjectNode tree = read();
        keepInvalid(tree);
        write(settings, tree);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            String text = Json.MAPPER.writeValueAsString(tree) + "\n";
            AtomicFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.warn("{} could not be written, so these settings last until the program ends: {}", file, reason(e));
        }
    }

    private static Settings settings(SettingsReader reader) {
        Settings otherwise = Settings.DEFAULT;
        Startup startup = new Startup(
                reader.flag(START_HIDDEN, otherwise.startup().hidden()),
                reader.flag(START_CLIENT, otherwise.startup().client()));
        DisplaySettings look = new DisplaySettings(
                reader.word(THEME, Theme.class, otherwise.look().theme()),
                reader.number(
                        TEXT_SIZE,
                        DisplaySettings.SMALLEST_TEXT,
                        DisplaySettings.LARGEST_TEXT,
                        otherwise.look().textSize()),
                reader.word(LANGUAGE, Language.class, otherwise.look().language()),
                reader.flag(LESS_MOTION, otherwise.look().lessMotion()));
        return new Settings(
                startup,
                look,
                reader.names(PROVIDERS),
                reader.text(PROVIDER, otherwise.provider()),
                reader.number(HISTORY_DAYS, 1, Settings.LONGEST_HISTORY, otherwise.historyDays()),
                reader.instant(PAUSED_UNTIL),
                reader.place(WINDOW),
                reader.flag(NO_TRAY_EXPLAINED, otherwise.noTrayExplained()));
    }

    private static void write(Settings settings, ObjectNode tree) {
        tree.put(START_HIDDEN, settings.startup().hidden());
        tree.put(START_CLIENT, settings.startup().client());
        tree.put(THEME, SettingsReader.wordOf(settings.look().theme()));
        tree.put(TEXT_SIZE, settings.look().textSize());
        tree.put(LANGUAGE, SettingsReader.wordOf(settings.look().language()));
        tree.put(LESS_MOTION, settings.look().lessMotion());
        tree.remove(List.of(PROVIDERS, PAUSED_UNTIL, WINDOW));
        if (!settings.providers().isEmpty()) {
            settings.providers().forEach(tree.putArray(PROVIDERS)::add);
        }
        tree.put(PROVIDER, settings.provider());
        tree.put(HISTORY_DAYS, settings.historyDays());
        settings.notificationsPausedUntil().ifPresent(until -> tree.put(PAUSED_UNTIL, until.toString()));
        settings.window()
                .ifPresent(place -> tree.putObject(WINDOW)
                        .put("x", place.x())
                        .put("y", place.y())
                        .put("width", place.width())
                        .put("height", place.height()));
        tree.put(NO_TRAY_EXPLAINED, settings.noTrayExplained());
    }

    private void keepInvalid(ObjectNode tree) {
        SettingsReader reader = new SettingsReader(file.toString(), tree);
        settings(reader);
        if (reader.complaints().isEmpty()) {
            return;
        }
        try {
            Files.copy(file, aside(), StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("{} is written anew; as it was, it is kept as {}", file, aside());
        } catch (IOException e) {
            LOG.warn("{} is written anew; as it was, it could not be kept: {}", file, reason(e));
        }
    }

    private ObjectNode read() {
        if (!Files.exists(file)) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            if (JsonTree.read(file) instanceof ObjectNode tree) {
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

    private Path aside() {
        return file.resolveSibling(file.getFileName() + ".bad");
    }

    private void setAside(String why) {
        try {
            Files.move(file, aside(), StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("{}, {}. It is kept as {}, and the defaults hold.", file, why, aside());
        } catch (IOException e) {
            LOG.warn("{}, {}. The defaults hold; it could not be set aside: {}", file, why, reason(e));
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }

    /** Loaded when there is something to write. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    }
}
