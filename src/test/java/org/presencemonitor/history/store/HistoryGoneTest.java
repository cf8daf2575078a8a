package org.presencemonitor.history.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.AWAY;
import static org.presencemonitor.presence.PresenceState.BUSY;
import static org.presencemonitor.presence.PresenceState.DO_NOT_DISTURB;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.store.HistoryNotice.FileCondition;

@DisplayName("The history, when somebody touches its file while it is open,")
class HistoryGoneTest {
    private final Path folder;
    private final Path elsewhere;
    private final HistoryFixture it;

    HistoryGoneTest(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectory(temporary.resolve("data"));
        elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        it = new HistoryFixture(folder).opened();
        it.enters(AVAILABLE);
        it.at(ofMinutes(1));
        it.enters(BUSY);
    }

    private void delete(String... endings) throws IOException {
        for (String ending : endings) {
            Files.delete(folder.resolve("history.db" + ending));
        }
    }

    private void move(String... endings) throws IOException {
        for (String ending : endings) {
            Files.move(folder.resolve("history.db" + ending), elsewhere.resolve("history.db" + ending));
        }
    }

    /** What another program reads, the oldest first. */
    private static List<String> read(Path file) {
        try (HistoryReader reader = HistoryReader.open(file).orElseThrow()) {
            return reader.page(HistoryFilter.ALL, 100, Optional.empty()).rows().reversed().stream()
                    .map(row -> row.entry().what()
                            + row.entry().state().map(state -> " " + state).orElse(""))
                    .toList();
        }
    }

    @Test
    @DisplayName("deletes it: begins a new one with the state that is known, and says so once")
    void deleted() throws IOException {
        delete("", "-wal", "-shm");
        it.at(ofMinutes(1));
        it.enters(AWAY);
        it.enters(AVAILABLE);

        assertThat(read(it.file)).containsExactly("STATE AWAY", "RESUMED AWAY", "STATE AVAILABLE");
        assertThat(it.notices).singleElement().satisfies(notice -> {
            assertThat(notice.condition()).isEqualTo(FileCondition.GONE);
            assertThat(notice.sentence()).contains(it.file.toString(), "deleted or moved", "new one");
        });
    }

    @Test
    @DisplayName("deletes it and leaves its log: takes nothing of the old one into the new one")
    void deletedWithoutLog() throws IOException {
        delete("");
        it.enters(AWAY);

        assertThat(read(it.file)).containsExactly("STATE AWAY", "RESUMED AWAY");
        assertThat(it.reported()).containsExactly(FileCondition.GONE);
    }

    @Test
    @DisplayName("moves it away: what was recorded until then is complete in the moved one")
    void moved() throws IOException {
        move("", "-wal", "-shm");
        it.enters(AWAY);

        assertThat(read(elsewhere.resolve("history.db"))).containsExactly("STARTED", "STATE AVAILABLE", "STATE BUSY");
        assertThat(read(it.file)).containsExactly("STATE AWAY", "RESUMED AWAY");
        assertThat(it.reported()).containsExactly(FileCondition.GONE);
    }

    @Test
    @DisplayName("moves it away without its log: what the log held goes with it")
    void movedWithoutLog() throws IOException {
        move("");
        it.enters(AWAY);

        assertThat(read(elsewhere.resolve("history.db"))).containsExactly("STARTED", "STATE AVAILABLE", "STATE BUSY");
        assertThat(read(it.file)).containsExactly("STATE AWAY", "RESUMED AWAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-wal", "-shm", "-wal -shm"})
    @DisplayName("deletes its log alone: loses nothing, so says nothing, and others can read all of it")
    void logDeleted(String endings) throws IOException {
        delete(endings.split(" "));
        it.enters(AWAY);

        assertThat(read(it.file)).containsExactly("STARTED", "STATE AVAILABLE", "STATE BUSY", "STATE AWAY");
        assertThat(it.reported()).isEmpty();
    }

    @Test
    @DisplayName("puts another history in its place: adds to that one, and mixes the two in no other way")
    void replaced() throws IOException {
        HistoryFixture other = new HistoryFixture(elsewhere).opened();
        other.enters(DO_NOT_DISTURB);
        other.at(ofMinutes(1));
        other.close();
        Files.delete(it.file);
        Files.move(other.file, it.file);
        it.at(ofMinutes(1));
        it.enters(AWAY);
        it.at(ofMinutes(1));

        assertThat(read(it.file))
                .containsExactly("STARTED", "STATE DO_NOT_DISTURB", "ENDED", "STATE AWAY", "RESUMED AWAY");
        assertThat(it.notices).singleElement().satisfies(notice -> {
            assertThat(notice.condition()).isEqualTo(FileCondition.REPLACED);
            assertThat(notice.sentence()).contains(it.file.toString(), "in the place of");
        });
        assertThat(it.lane())
                .containsExactly(
                        "00:00 UNKNOWN", "08:35 DO_NOT_DISTURB", "08:36 UNKNOWN", "08:37 AWAY", "08:38 UNKNOWN");
    }

    @Test
    @DisplayName("puts something in its place that is no history: keeps that aside, and begins a new one")
    void replacedByAnything() throws IOException {
        Path other = elsewhere.resolve("other");
        Files.writeString(other, "This is no database, and long enough to be read as one. ".repeat(90), UTF_8);
        Files.delete(it.file);
        Files.move(other, it.file);
        it.enters(AWAY);

        assertThat(read(it.file)).containsExactly("STATE AWAY", "RESUMED AWAY", "RESUMED AWAY");
        assertThat(it.reported()).containsExactly(FileCondition.DAMAGED);
        assertThat(it.notices.getFirst().file()).content().startsWith("This is no database");
    }

    @Test
    @DisplayName("puts a folder in its place: keeps what happens, and writes it once the folder has gone")
    void replacedByFolder() throws IOException {
        Files.delete(it.file);
        Files.createDirectory(it.file);
        it.enters(AWAY);
        assertThat(it.reported()).containsExactly(FileCondition.UNWRITABLE);

        Files.delete(it.file);
        it.at(ofMinutes(1));
        assertThat(read(it.file)).containsExactly("STATE AWAY", "RESUMED AWAY");
        assertThat(it.reported())
                .containsExactly(FileCondition.UNWRITABLE, FileCondition.WRITABLE_AGAIN, FileCondition.GONE);
    }

    @Test
    @DisplayName("puts one of a newer version in its place: leaves that alone")
    void replacedByNewer() throws Exception {
        Path other = elsewhere.resolve("other");
        try (Connection connection = HistoryFile.connect(other);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + (Schema.VERSION + 1));
        }
        byte[] before = Files.readAllBytes(other);
        Files.delete(it.file);
        Files.move(other, it.file);

        assertThat(it.enters(AWAY)).isCompletedExceptionally();
        assertThat(it.reported()).containsExactly(FileCondition.NEWER);
        assertThat(it.file).hasBinaryContent(before);
    }

    @Test
    @DisplayName("moves its folder away and makes a new one: begins anew there")
    void folderReplaced() throws IOException {
        Files.move(folder, elsewhere.resolve("data"));
        Files.createDirectory(folder);
        it.enters(AWAY);

        assertThat(read(it.file)).containsExactly("STATE AWAY", "RESUMED AWAY");
        assertThat(read(elsewhere.resolve("data/history.db")))
                .containsExactly("STARTED", "STATE AVAILABLE", "STATE BUSY");
        assertThat(it.reported()).containsExactly(FileCondition.GONE);
    }

    @Test
    @DisplayName("moves its folder away and back: keeps what happens meanwhile and goes on in the same file")
    void folderAwayAndBack() throws IOException {
        Files.move(folder, elsewhere.resolve("data"));
        it.enters(AWAY);
        assertThat(it.reported()).containsExactly(FileCondition.UNWRITABLE);

        Files.move(elsewhere.resolve("data"), folder);
        it.at(ofMinutes(1));
        assertThat(it.reported()).containsExactly(FileCondition.UNWRITABLE, FileCondition.WRITABLE_AGAIN);
        assertThat(read(it.file))
                .containsExactly("STARTED", "STATE AVAILABLE", "STATE BUSY", "STATE AWAY", "RESUMED AWAY");
    }

    @Test
    @DisplayName("deletes it while nothing happens: notices with the next note that the program is there")
    void noticedAtRest() throws IOException {
        delete("", "-wal", "-shm");
        it.at(ofMinutes(5));

        assertThat(it.reported()).containsExactly(FileCondition.GONE);
        assertThat(read(it.file)).containsExactly("RESUMED BUSY");
    }

    @Test
    @DisplayName("deletes it: answers a question from the new one")
    void noticedByAQuestion() throws IOException {
        delete("", "-wal", "-shm");

        assertThat(it.entries(HistoryFilter.ALL))
                .extracting(entry -> entry.what() + "")
                .containsExactly("RESUMED");
        assertThat(it.lane()).containsExactly("00:00 UNKNOWN");
    }

    @Test
    @DisplayName("deletes it before the program ends: records the end in a new one")
    void noticedAtTheEnd() throws IOException {
        delete("", "-wal", "-shm");
        it.close();

        assertThat(read(it.file)).containsExactlyInAnyOrder("RESUMED BUSY", "ENDED");
    }

    @Test
    @DisplayName("deletes what a link in its place leads to: begins anew there, for its owner alone")
    void behindALink() throws IOException {
        Path linked = Files.createDirectory(elsewhere.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("history.db"), elsewhere.resolve("real.db"));
        HistoryFixture behind = new HistoryFixture(linked).opened();
        for (String gone : List.of("real.db-wal", "real.db")) {
            behind.enters(BUSY);
            Files.delete(elsewhere.resolve(gone));
        }
        behind.enters(AWAY);

        assertThat(read(elsewhere.resolve("real.db"))).containsExactly("STATE AWAY", "RESUMED AWAY");
        assertThat(behind.reported()).containsExactly(FileCondition.GONE);
        assertThat(behind.file).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere.resolve("real.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("deletes it time and again: says so each time")
    void again() throws IOException {
        for (int i = 0; i < 3; i++) {
            delete("", "-wal", "-shm");
            it.enters(i % 2 == 0 ? AWAY : BUSY);
            it.enters(AVAILABLE);
        }

        assertThat(it.reported()).containsExactly(FileCondition.GONE, FileCondition.GONE, FileCondition.GONE);
    }
}
