package org.presencemonitor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The settings")
class SettingsStoreTest {
    private static final Settings EVERYTHING_ELSE = new Settings(
            new Startup(true, false),
            new DisplaySettings(Theme.DARK, 150, Language.FRENCH, true),
            List.of("Communicator", "Lync"),
            "Lync",
            30,
            Optional.of(Instant.parse("2026-03-05T10:00:00Z")),
            Optional.of(new WindowPlace(-1200, 40, 428, 736)),
            true);

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private SettingsStore store = new SettingsStore(file);

    @BeforeEach
    void open() {
        file = folder.resolve("deeper").resolve("settings.json");
        store = new SettingsStore(file);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path aside() {
        return file.resolveSibling("settings.json.bad");
    }

    @Test
    @DisplayName("are the defaults when nothing is stored, and nothing is written for asking")
    void defaults() {
        assertThat(store.load()).isEqualTo(Settings.DEFAULT);
        assertThat(file).doesNotExist();
    }

    @Test
    @DisplayName("come back as they were saved, each of them")
    void roundTrip() {
        store.save(EVERYTHING_ELSE);

        assertThat(new SettingsStore(file).load()).isEqualTo(EVERYTHING_ELSE);
    }

    @Test
    @DisplayName("come back as the defaults after they were something else")
    void backToDefaults() {
        store.save(EVERYTHING_ELSE);
        store.save(Settings.DEFAULT);

        assertThat(store.load()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    @DisplayName("are words and numbers that a person can read and write")
    void readable() throws IOException {
        store.save(EVERYTHING_ELSE);

        assertThat(Files.readString(file))
                .contains("\"theme\" : \"dark\"", "\"textSize\" : 150", "\"language\" : \"french\"")
                .contains("\"notificationsPausedUntil\" : \"2026-03-05T10:00:00Z\"");
    }

    @Test
    @DisplayName("keep keys this version does not know")
    void unknownKeys() throws IOException {
        write("{\"sounds\": \"loud\", \"startClient\": false}");

        store.save(store.load().withNoTrayExplained());

        assertThat(Files.readString(file)).contains("\"sounds\" : \"loud\"").contains("\"startClient\" : false");
        assertThat(aside()).doesNotExist();
    }

    @Test
    @DisplayName("set a damaged file aside and go on with the defaults")
    void damaged() throws IOException {
        write("{\"startClient\": fal");

        assertThat(store.load()).isEqualTo(Settings.DEFAULT);
        assertThat(aside()).hasContent("{\"startClient\": fal");

        store.save(EVERYTHING_ELSE);
        assertThat(store.load()).isEqualTo(EVERYTHING_ELSE);
    }

    @Nested
    @DisplayName("with a value that makes no sense")
    class WithAValueThatMakesNoSense {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                quoteCharacter = '`',
                delimiter = '|',
                value = {
                    "startClient | `\"yes\"` | true or false",
                    "textSize | 300 | a whole number from 80 to 200",
                    "textSize | 79 | a whole number from 80 to 200",
                    "textSize | 99.5 | a whole number from 80 to 200",
                    "textSize | 4294967396 | a whole number from 80 to 200",
                    "textSize | null | a whole number from 80 to 200",
                    "theme | `\"pink\"` | one of \"system\", \"light\", \"dark\"",
                    "language | 7 | one of \"system\", \"english\", \"french\", \"russian\"",
                    "historyDays | 0 | a whole number from 1 to 3650",
                    "providers | `\"Lync\"` | a list of names",
                    "providers | [7] | a list of names",
                    "notificationsPausedUntil | `\"tomorrow\"` | a moment such as \"2026-03-05T10:00:00Z\"",
                    "window | [1,2] | an object with x, y, width and height"
                })
        @DisplayName("say file, key, what was found and what was expected; that key falls back and the rest holds")
        void saySo(String key, String value, String expected) throws IOException {
            write("{\"" + key + "\": " + value + ", \"noTrayExplained\": true}");
            String before = Files.readString(file);

            assertThat(store.load()).isEqualTo(Settings.DEFAULT.withNoTrayExplained());
            assertThat(store.complaints())
                    .containsExactly(file + ": \"" + key + "\" is " + value + ", expected " + expected);
            assertThat(file).hasContent(before);
        }

        @Test
        @DisplayName("have no half a window: a place with a number missing is none")
        void halfAPlace() throws IOException {
            write("{\"window\": {\"x\": 1, \"y\": 2, \"width\": 0}}");

            assertThat(store.load().window()).isEmpty();
            assertThat(store.complaints())
                    .contains(
                            file + ": \"window\": \"width\" is 0, expected a whole number from 1 to 100000",
                            file + ": \"window\": \"height\" is missing, expected a whole number from 1 to 100000");
        }

        @Test
        @DisplayName("keep a copy of the file before they write it anew")
        void keepACopy() throws IOException {
            write("{\"textSize\": 300}");
            Settings loaded = store.load();
            assertThat(aside()).doesNotExist();

            store.save(loaded.withNoTrayExplained());

            assertThat(aside()).hasContent("{\"textSize\": 300}");
            assertThat(store.load()).isEqualTo(Settings.DEFAULT.withNoTrayExplained());
            assertThat(store.complaints()).isEmpty();
        }
    }
}
