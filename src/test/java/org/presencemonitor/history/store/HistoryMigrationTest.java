package org.presencemonitor.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.history.EntryTopic;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;

/** {@code version-1.db} was written by the program as it was before problems had a column of their own. */
@DisplayName("A history file of version 1")
class HistoryMigrationTest {
    private static final List<String> ROWS = List.of(
            "started",
            "Communicator starting UpAndRunning=1",
            "Communicator available 0x0002 ONLINE UpAndRunning=2",
            "Communicator mail logged on",
            "FLAG_UNREADABLE: Communicator available 0x0002 ONLINE UpAndRunning=2"
                    + " flag unreadable: The key is locked: access denied, 5",
            "FLAG_WRONG_TYPE: Communicator problem UpAndRunning=REG_SZ flag wrong type: REG_SZ",
            "FLAG_WRONG_TYPE: Communicator flag UpAndRunning=REG_BINARY",
            "FLAG_OUT_OF_RANGE: Communicator problem UpAndRunning=7 flag out of range: 7",
            "FLAG_OUT_OF_RANGE: Communicator flag UpAndRunning=4294967295",
            "MESSENGER_UNREACHABLE: Communicator problem UpAndRunning=2"
                    + " CoCreateInstance answered 0x80040111 CLASS_E_CLASSNOTAVAILABLE messenger unreachable",
            "NOT_ANSWERING: Communicator problem 0x0002 ONLINE UpAndRunning=2 not answering",
            "MESSENGER_FAILED: Communicator problem UpAndRunning=2"
                    + " MyStatus answered 0x80004005 E_FAIL messenger failed",
            "Communicator available 0x0002 ONLINE UpAndRunning=2",
            "Communicator mail logged off IMAPISession::Logoff answered 0x80004005 MAPI_E_CALL_FAILED",
            "Communicator sign in refused after 0 ms signed in",
            "Communicator sign out failed Signout answered 0x8100031E MSGR_E_NOT_LOGGED_ON after 800 ms",
            "Communicator not running UpAndRunning=absent",
            "Communicator flag UpAndRunning=0",
            "Communicator gap after 2000 ms 12 entries could not be written",
            "Communicator resumed not running UpAndRunning=absent",
            "Lync flag UpAndRunning=2",
            "ended");

    private final Path folder;
    private final Path file;

    HistoryMigrationTest(@TempDir Path folder) {
        this.folder = folder;
        file = folder.resolve("history.db");
    }

    @BeforeEach
    void copy() throws IOException {
        try (InputStream written = Objects.requireNonNull(getClass().getResourceAsStream("version-1.db"))) {
            Files.copy(written, file);
        }
    }

    private static List<String> described(List<HistoryEntry> entries) {
        return entries.stream()
                .map(entry -> entry.problemKind().map(kind -> kind + ": ").orElse("") + entry.words())
                .toList();
    }

    private List<HistoryEntry> read() {
        List<HistoryEntry> entries = new ArrayList<>();
        try (HistoryReader reader = HistoryReader.open(file).orElseThrow()) {
            reader.each(HistoryFilter.ALL, row -> entries.add(row.entry()));
        }
        return entries;
    }

    private int version() throws SQLException {
        try (Connection connection = HistoryFile.connect(file)) {
            return Schema.check(connection);
        }
    }

    @Test
    @DisplayName("has every row after it is opened, each problem with its kind, and can be opened again")
    void migrates() throws Exception {
        List<HistoryEntry> before = read();
        HistoryFixture it = new HistoryFixture(folder).opened();
        it.close();
        assertThat(version()).isEqualTo(3);
        List<HistoryEntry> after = read();
        assertThat(described(after.subList(0, ROWS.size()))).isEqualTo(ROWS);
        assertThat(after).startsWith(before.toArray(HistoryEntry[]::new)).hasSize(ROWS.size() + 2);

        it.restart();
        assertThat(it.entries(HistoryFilter.ALL).reversed())
                .startsWith(after.toArray(HistoryEntry[]::new))
                .hasSize(ROWS.size() + 3);
        it.close();
        assertThat(it.notices).isEmpty();
    }

    @Test
    @DisplayName("takes further entries, with and without a problem")
    void goesOn() {
        HistoryFixture it = new HistoryFixture(folder).opened();
        it.enters(PresenceState.BUSY);
        HistoryEntry problem = HistoryFixture.state(it.now(), HistoryFixture.APP, PresenceState.PROBLEM).toBuilder()
                .problem(true)
                .problemKind(Optional.of(Problem.ProblemKind.NOT_ANSWERING))
                .build();
        it.history.append(problem);
        assertThat(it.entries(HistoryFilter.ALL).getFirst()).isEqualTo(problem);
        assertThat(it.entries(HistoryFilter.ALL).get(1).problemKind()).isEmpty();
        it.close();
    }

    @Test
    @DisplayName("is read with the same kinds before it is migrated, and stays as it is")
    void reads() throws Exception {
        byte[] before = Files.readAllBytes(file);
        assertThat(described(read())).isEqualTo(ROWS);
        try (HistoryReader reader = HistoryReader.open(file).orElseThrow()) {
            HistoryFilter problems = HistoryFilter.ALL.withTopics(Set.of(EntryTopic.PROBLEMS));
            assertThat(reader.page(problems, 3, Optional.empty()).rows())
                    .extracting(row -> row.entry().what())
                    .containsExactly(EntryType.GAP, EntryType.COMMAND, EntryType.MAIL);
            assertThat(reader.count(HistoryFilter.ALL)).isEqualTo(ROWS.size());
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    @DisplayName("says of no row which source it was; neither does one of version 2, and both say it of later rows")
    void sources() throws Exception {
        assertThat(read()).extracting(HistoryEntry::source).containsOnly("");
        HistoryFixture it = new HistoryFixture(folder).opened();
        it.close();
        try (Connection connection = HistoryFile.connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE entry DROP COLUMN source");
            statement.execute("PRAGMA user_version = 2");
        }
        List<HistoryEntry> before = read();
        assertThat(described(before).subList(0, ROWS.size())).isEqualTo(ROWS);
        assertThat(before).extracting(HistoryEntry::source).containsOnly("");

        it.restart();
        HistoryEntry later = HistoryFixture.state(it.now(), HistoryFixture.APP, PresenceState.BUSY).toBuilder()
                .source("system")
                .build();
        it.history.append(later);
        assertThat(it.entries(HistoryFilter.ALL).getFirst()).isEqualTo(later);
        it.close();
        assertThat(read()).startsWith(before.toArray(HistoryEntry[]::new));
        assertThat(version()).isEqualTo(3);
    }

    @Test
    @DisplayName("is read on by a reader that was open when it was migrated")
    void readsOn() {
        try (HistoryReader reader = HistoryReader.open(file).orElseThrow()) {
            HistoryFixture it = new HistoryFixture(folder).opened();
            List<HistoryEntry> entries = new ArrayList<>();
            reader.each(HistoryFilter.ALL, row -> entries.add(row.entry()));
            assertThat(described(entries))
                    .startsWith(ROWS.toArray(String[]::new))
                    .hasSize(ROWS.size() + 1);
            it.close();
        }
    }
}
