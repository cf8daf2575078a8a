package org.presencemonitor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.file.Pipes;

@DisplayName("The settings")
class SettingsStoreTest {
    private static final Settings EVERYTHING_ELSE = new Settings(
            new Startup(true, false),
            new DisplaySettings(Theme.DARK, 150, Language.FRENCH, true),
            Optional.of(new SourceChoice.OfFile(Path.of("my own.reg"))),
            true,
            List.of("Communicator", "Lync"),
            "Lync",
            30,
            Optional.of(Instant.parse("2026-03-05T10:00:00Z")),
            new QuietHours(
                    true, LocalTime.of(21, 30), LocalTime.of(6, 0), Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)),
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

    @ParameterizedTest
    @ValueSource(strings = {"simulated", "system", "file:/home/user/my own.reg", "dbus:org.presencemonitor.Messenger1"})
    @DisplayName("say in a word what is watched, which is known before the rest is read")
    void source(String word) {
        SourceChoice chosen = SourceChoice.of(word).orElseThrow();
        store.save(Settings.DEFAULT.withSource(chosen));

        assertThat(new SettingsStore(file).source()).contains(chosen);
        assertThat(new SettingsStore(file).load().source()).contains(chosen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"real\"", "\"file:\"", "\"\"", "3", "{}"})
    @DisplayName("say so when they name no source that there is, and the user has then chosen none")
    void noSource(String value) throws IOException {
        write("{ \"source\": " + value + " }");

        assertThat(store.source()).isEmpty();
        assertThat(store.load().source()).isEmpty();
        assertThat(store.complaints())
                .containsExactly(
                        file + ": \"source\" is " + value + ", expected simulated, system, file:PATH or dbus:NAME");
    }

    @Test
    @DisplayName("say what of the quiet hours cannot be read, and the rest of them holds")
    void strangeQuietHours() throws IOException {
        write("{ \"quietHours\": { \"on\": true, \"from\": \"25:00\", \"to\": \"06:00\", \"days\": [\"moonday\"] } }");

        assertThat(store.load().quietHours())
                .isEqualTo(QuietHours.DEFAULT.withOn(true).withTo(LocalTime.of(6, 0)));
        assertThat(store.complaints())
                .containsExactly(
                        file + ": \"quietHours\": \"from\" is \"25:00\", expected a time of day such as \"22:00\"",
                        file + ": \"quietHours\": \"days\" is [\"moonday\"], expected a list of monday, tuesday,"
                                + " wednesday, thursday, friday, saturday, sunday");
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
    @DisplayName("keep what somebody else has written since they were loaded, unless it was changed here as well")
    void changedElsewhere() throws IOException {
        write("{\"theme\": \"dark\", \"textSize\": 150}");
        Settings loaded = store.load();
        write("{\"theme\": \"light\", \"textSize\": 120, \"language\": \"french\"}");

        store.save(loaded.withLook(loaded.look().withTextSize(90)).withNoTrayExplained());

        DisplaySettings look = store.load().look();
        assertThat(look).isEqualTo(new DisplaySettings(Theme.LIGHT, 90, Language.FRENCH, false));
        assertThat(store.load().noTrayExplained()).isTrue();
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

    @Nested
    @DisplayName("of a file that is not whole")
    class NotWhole {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"startClient\": fal",
                    "{\"theme\": \"dark\",}",
                    "",
                    "[1]",
                    "garbage",
                    "{\"a\": 'b'}",
                    "{\"theme\": \"dark\"",
                    "\0\0\u00fe\u00ff{}"
                })
        @DisplayName("are the defaults; the file stays, and is copied before it is replaced")
        void damaged(String text) throws IOException {
            write("");
            Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(store.load()).isEqualTo(Settings.DEFAULT);
            assertThat(store.complaints()).singleElement().asString().startsWith(file + ", ");
            assertThat(file).hasBinaryContent(text.getBytes(StandardCharsets.ISO_8859_1));

            store.save(EVERYTHING_ELSE);
            assertThat(aside()).hasBinaryContent(text.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(store.load()).isEqualTo(EVERYTHING_ELSE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"mine\": 1} garbage",
                    "{\"theme\": \"light\"}",
                    "}",
                    "]",
                    ", \"mine\": 1",
                    "\n\n# mine",
                    "\0"
                })
        @DisplayName("hold as far as its first object goes; what follows is named, and kept in a copy")
        void trailing(String rest) throws IOException {
            String text = "{\"theme\": \"dark\"}" + rest;
            write(text);

            assertThat(store.load().look().theme()).isEqualTo(Theme.DARK);
            assertThat(store.complaints())
                    .singleElement()
                    .asString()
                    .startsWith(file + ", line ")
                    .endsWith(": expected the end of the file, and what follows is ignored");

            store.save(store.load().withNoTrayExplained());
            assertThat(aside()).hasContent(text);
            assertThat(store.load().look().theme()).isEqualTo(Theme.DARK);
            assertThat(store.complaints()).isEmpty();
        }

        @Test
        @DisplayName("hold with the last of a key that comes again; each is named, and kept in a copy")
        void doubleKeys() throws IOException {
            String text = """
                    {"theme": "light", "window": {"x": 1, "y": 2, "width": 3,
                      "x": 4, "height": 5},
                     "mine": [{"a": 1, "a": 2}],
                     "theme": "dark"}
                    """;
            write(text);

            Settings loaded = store.load();
            assertThat(loaded.look().theme()).isEqualTo(Theme.DARK);
            assertThat(loaded.window()).contains(new WindowPlace(4, 2, 3, 5));
            assertThat(store.complaints())
                    .containsExactly(
                            file + ", line 2: \"window.x\" is there again, and the last one holds",
                            file + ", line 3: \"mine.a\" is there again, and the last one holds",
                            file + ", line 4: \"theme\" is there again, and the last one holds");

            store.save(loaded.withNoTrayExplained());
            assertThat(aside()).hasContent(text);
            assertThat(new SettingsStore(file).load()).isEqualTo(loaded.withNoTrayExplained());
        }

        @Test
        @DisplayName("never replace what was kept earlier")
        void twice() throws IOException {
            write("{ first");
            store.save(EVERYTHING_ELSE);
            write("{ second");
            store.save(EVERYTHING_ELSE);

            assertThat(aside()).hasContent("{ first");
            assertThat(aside().resolveSibling("settings.json.bad-2")).hasContent("{ second");
        }
    }

    @Nested
    @DisplayName("of a file that cannot be read")
    class Unreadable {
        /** More than is read; even root cannot read it. */
        private void makeUnreadable() throws IOException {
            write("{\"theme\": \"dark\", \"mine\": 7}");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[] {' '}), 100_000_000);
            }
        }

        @Test
        @DisplayName("are the defaults, and the file is renamed before another takes its place")
        void renamed() throws IOException {
            makeUnreadable();
            assertThat(store.load()).isEqualTo(Settings.DEFAULT);
            assertThat(store.complaints())
                    .containsExactly(file + " cannot be read, so the defaults hold: it has more than 1,048,576 bytes");
            assertThat(store.seemsToStartHidden()).isFalse();

            store.save(EVERYTHING_ELSE);
            assertThat(aside()).hasSize(100_000_001);
            assertThat(store.load()).isEqualTo(EVERYTHING_ELSE);
        }

        @Test
        @DisplayName("lose nothing when it can be read again: the values there hold")
        void readableAgain() throws IOException {
            makeUnreadable();
            Settings loaded = store.load();
            write("{\"theme\": \"dark\", \"mine\": 7}");

            store.save(loaded.withNoTrayExplained());
            assertThat(store.load().look().theme()).isEqualTo(Theme.DARK);
            assertThat(Files.readString(file)).contains("\"mine\" : 7");
        }

        @Test
        @DisplayName("are not saved where it cannot be kept either")
        void cannotBeKept() throws IOException {
            Path memory = Path.of("/proc/self/mem");
            assumeTrue(Files.exists(memory), "a file that nobody can read or rename");
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, memory);

            assertThat(store.load()).isEqualTo(Settings.DEFAULT);
            store.save(EVERYTHING_ELSE);
            assertThat(file).isSymbolicLink();
            assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
        }

        @Test
        @DisplayName("are not saved over what is no file, and do not wait for a pipe")
        void noFile() throws IOException, InterruptedException {
            Files.createDirectories(file.resolve("mine"));
            assertThat(store.load()).isEqualTo(Settings.DEFAULT);
            store.save(EVERYTHING_ELSE);
            assertThat(file.resolve("mine")).isDirectory();

            Files.delete(file.resolve("mine"));
            Files.delete(file);
            Pipes.make(file);
            assertThat(store.seemsToStartHidden()).isFalse();
            assertThat(store.load()).isEqualTo(Settings.DEFAULT);
            store.save(EVERYTHING_ELSE);
            assertThat(Files.isRegularFile(file)).isFalse();
        }
    }

    @Nested
    @DisplayName("in a file behind a symbolic link")
    class Linked {
        private Path real;

        @BeforeEach
        void link() throws IOException {
            assumeTrue(OwnerOnlyFiles.isPosix(folder));
            real = folder.resolve("dotfiles").resolve("real.json");
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of("..", "dotfiles", "real.json"));
        }

        @Test
        @DisplayName("are written there, also where it is missing with its folder, and the link stays")
        void written() {
            store.save(EVERYTHING_ELSE);
            assertThat(real).isRegularFile();
            assertThat(file).isSymbolicLink();
            assertThat(store.load()).isEqualTo(EVERYTHING_ELSE);
        }

        @Test
        @DisplayName("keep the damaged file there, and the link stays")
        void damaged() throws IOException {
            Files.createDirectories(real.getParent());
            Files.writeString(real, "{ mine");
            store.save(EVERYTHING_ELSE);
            assertThat(file).isSymbolicLink();
            assertThat(real.resolveSibling("real.json.bad")).hasContent("{ mine");
            assertThat(store.load()).isEqualTo(EVERYTHING_ELSE);
        }
    }

    @Nested
    @DisplayName("in a folder that others can see")
    class SharedFolder {
        @BeforeEach
        void share() throws IOException {
            assumeTrue(OwnerOnlyFiles.isPosix(folder));
            Files.createDirectories(file.getParent());
            Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        private void assertOwnerOnly(Path path) throws IOException {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .as(path.toString())
                    .isEqualTo("rw-------");
        }

        @Test
        @DisplayName("are for their owner alone, whatever the file was, and so is a copy")
        void ownerOnly() throws IOException {
            store.save(Settings.DEFAULT);
            assertOwnerOnly(file);
            write("{ mine");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            store.save(EVERYTHING_ELSE);
            assertOwnerOnly(file);
            assertOwnerOnly(aside());
        }

        @Test
        @DisplayName("follow no link that was laid where the next file is written")
        void laidLink() throws IOException {
            Path victim = Files.writeString(folder.resolve("victim"), "precious");
            for (String name : List.of(".settings.json.tmp", "settings.json.tmp", "settings.json.bad")) {
                Files.createSymbolicLink(file.resolveSibling(name), victim);
            }
            write("{ mine");
            store.save(EVERYTHING_ELSE);
            assertThat(victim).hasContent("precious");
            assertThat(file).isRegularFile();
            assertThat(Files.isSymbolicLink(file)).isFalse();
        }
    }
}
