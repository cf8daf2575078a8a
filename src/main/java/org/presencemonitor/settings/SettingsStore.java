package org.presencemonitor.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings in one JSON file. Unknown keys are kept; a file that has anything in it which cannot be read is kept
 * beside the new one. Safe to use from any thread; calls block on the disk.
 */
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final String START_HIDDEN = "startHidden";
    private static final String START_CLIENT = "startClient";
    private static final String THEME = "theme";
    private static final String TEXT_SIZE = "textSize";
    private static final String LANGUAGE = "language";
    private static final String LESS_MOTION = "lessMotion";
    private static final String SOURCE = "source";
    private static final String SOURCE_ASKED = "sourceAsked";
    private static final String PROVIDERS = "providers";
    private static final String PROVIDER = "provider";
    private static final String HISTORY_DAYS = "historyDays";
    private static final String PAUSED_UNTIL = "notificationsPausedUntil";
    private static final String QUIET_HOURS = "quietHours";
    private static final String WINDOW = "window";
    private static final String NO_TRAY_EXPLAINED = "noTrayExplained";

    /** In the order of a new file. */
    private static final List<String> KEYS = List.of(
            START_HIDDEN,
            START_CLIENT,
            THEME,
            TEXT_SIZE,
            LANGUAGE,
            LESS_MOTION,
            SOURCE,
            SOURCE_ASKED,
            PROVIDERS,
            PROVIDER,
            HISTORY_DAYS,
            PAUSED_UNTIL,
            QUIET_HOURS,
            WINDOW,
            NO_TRAY_EXPLAINED);

    private final Path path;
    private final SettingsFile file;
    private List<String> complaints = List.of();
    /** What the program knows; other values in the file were written by somebody else. */
    private Settings known = Settings.DEFAULT;

    public SettingsStore(Path path) {
        this.path = path;
        this.file = new SettingsFile(path);
    }

    /** Reads the settings, with the default for each missing or invalid value. The file stays as it is. */
    public synchronized Settings load() {
        SettingsFile.Content content = file.read();
        content.complaints().forEach(LOG::warn);
        SettingsReader reader = new SettingsReader(path.toString(), content.tree());
        Settings settings = settings(reader);
        reader.complaints().forEach(complaint -> LOG.warn("{}; the default holds", complaint));
        complaints = Stream.concat(content.complaints().stream(), reader.complaints().stream())
                .toList();
        known = settings;
        return settings;
    }

    /**
     * Whether the file seems to say that no window opens at the start: a guess in a fraction of the time of
     * {@link #load}, which alone is certain.
     */
    public boolean seemsToStartHidden() {
        return file.seemsToSay(START_HIDDEN);
    }

    /**
     * The source that the file names, without the rest and without complaints; takes a parser only where the file seems
     * to name one.
     */
    public Optional<SourceChoice> source() {
        return file.seemsToHave(SOURCE)
                ? new SettingsReader(path.toString(), file.read().tree()).source(SOURCE)
                : Optional.empty();
    }

    /**
     * The complaints of the last {@link #load}: for each thing that did not count, file, place and what was expected.
     */
    public synchronized List<String> complaints() {
        return complaints;
    }

    /**
     * Replaces the file as a whole. A value that somebody else has changed there since it was loaded stays, unless the
     * program has changed it as well. What is in the old one and would not be in the new one is kept beside it first,
     * and where that fails nothing is written. A failure is logged: the program goes on with the settings in memory.
     */
    public synchronized void save(Settings settings) {
        SettingsFile.Content before = file.read();
        try {
            if (!complaints(before).isEmpty()) {
                LOG.warn("{} is written anew; as it was, it is kept as {}", path, file.keep(before));
            }
            merge(settings, before.tree());
            file.replace(before.tree());
            known = settings;
        } catch (IOException e) {
            LOG.warn(
                    "{} could not be written, so these settings last until the program ends: {}",
                    path,
                    SettingsFile.reason(e));
        }
    }

    private void merge(Settings settings, ObjectNode file) {
        ObjectNode mine = tree(settings);
        ObjectNode before = tree(known);
        ObjectNode theirs = tree(settings(new SettingsReader(path.toString(), file)));
        for (String key : KEYS) {
            boolean isTheirs = file.has(key) && mine.path(key).equals(before.path(key));
            JsonNode value = (isTheirs ? theirs : mine).path(key);
            if (value.isMissingNode()) {
                file.remove(key);
            } else {
                file.set(key, value);
            }
        }
    }

    private List<String> complaints(SettingsFile.Content content) {
        SettingsReader reader = new SettingsReader(path.toString(), content.tree());
        settings(reader);
        return Stream.concat(content.complaints().stream(), reader.complaints().stream())
                .toList();
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
                reader.source(SOURCE),
                reader.flag(SOURCE_ASKED, otherwise.sourceAsked()),
                reader.names(PROVIDERS),
                reader.text(PROVIDER, otherwise.provider()),
                reader.number(HISTORY_DAYS, 1, Settings.LONGEST_HISTORY, otherwise.historyDays()),
                reader.instant(PAUSED_UNTIL),
                reader.quietHours(QUIET_HOURS, otherwise.quietHours()),
                reader.place(WINDOW),
                reader.flag(NO_TRAY_EXPLAINED, otherwise.noTrayExplained()));
    }

    private static ObjectNode tree(Settings settings) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put(START_HIDDEN, settings.startup().hidden());
        tree.put(START_CLIENT, settings.startup().client());
        tree.put(THEME, SettingsReader.wordOf(settings.look().theme()));
        tree.put(TEXT_SIZE, settings.look().textSize());
        tree.put(LANGUAGE, SettingsReader.wordOf(settings.look().language()));
        tree.put(LESS_MOTION, settings.look().lessMotion());
        settings.source().ifPresent(source -> tree.put(SOURCE, source.word()));
        tree.put(SOURCE_ASKED, settings.sourceAsked());
        if (!settings.providers().isEmpty()) {
            settings.providers().forEach(tree.putArray(PROVIDERS)::add);
        }
        tree.put(PROVIDER, settings.provider());
        tree.put(HISTORY_DAYS, settings.historyDays());
        settings.notificationsPausedUntil().ifPresent(until -> tree.put(PAUSED_UNTIL, until.toString()));
        QuietHours quiet = settings.quietHours();
        ObjectNode hours = tree.putObject(QUIET_HOURS)
                .put("on", quiet.isOn())
                .put("from", quiet.from().toString())
                .put("to", quiet.to().toString());
        ArrayNode days = hours.putArray("days");
        quiet.days().stream().sorted().map(SettingsReader::wordOf).forEach(days::add);
        settings.window()
                .ifPresent(place -> tree.putObject(WINDOW)
                        .put("x", place.x())
                        .put("y", place.y())
                        .put("width", place.width())
                        .put("height", place.height()));
        tree.put(NO_TRAY_EXPLAINED, settings.noTrayExplained());
        return tree;
    }
}
