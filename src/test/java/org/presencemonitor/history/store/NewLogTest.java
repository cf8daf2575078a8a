package org.presencemonitor.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The write-ahead log of a history that cannot be opened")
class NewLogTest {
    @TempDir
    private Path folder;

    private Path file;
    private Path log;
    private Path index;

    @BeforeEach
    void paths() {
        file = folder.resolve("history.db");
        log = folder.resolve("history.db-wal");
        index = folder.resolve("history.db-shm");
    }

    @Test
    @DisplayName("does not stay behind empty")
    void empty() throws IOException {
        NewLog made = NewLog.of(file);
        Files.createFile(log);
        Files.writeString(index, "index");

        made.deleteEmpty();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("stays where it has content, and where it was there before")
    void kept() throws IOException {
        NewLog made = NewLog.of(file);
        Files.writeString(log, "entries");
        Files.writeString(index, "index");
        made.deleteEmpty();
        assertThat(log).exists();

        NewLog found = NewLog.of(file);
        Files.writeString(log, "");
        found.deleteEmpty();
        assertThat(log).exists();
        assertThat(index).exists();
    }

    @Test
    @Tag("slow")
    @DisplayName("is given up within seconds where the lock is never given")
    void neverLocked() throws Exception {
        HistoryFile.open(file).close();
        try (Connection other = HistoryFile.connect(file);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            statement.execute("COMMIT");

            assertTimeout(
                    HistoryFile.BUSY_TIMEOUT.plus(Duration.ofSeconds(5)),
                    () -> assertThatExceptionOfType(SQLException.class).isThrownBy(() -> HistoryFile.open(file)));
        }
    }
}
