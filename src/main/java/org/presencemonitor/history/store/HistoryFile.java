package org.presencemonitor.history.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file, open for writing: what is written has reached the disk when a call returns. One thread.
 *
 * <p>Write-ahead log, so that readers and writers do not wait for each other; a second writer waits for the first.
 */
final class HistoryFile implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 50;

    private final Connection connection;

    HistoryFile(Connection connection) {
        this.connection = connection;
    }

    /** Opens it, after creating it or bringing it up to date where necessary. */
    static HistoryFile open(Path file) throws SQLException {
        createForOwner(file);
        for (int attempt = 1; ; attempt++) {
            try {
                return openOnce(file);
            } catch (SQLException e) {
                // Who changes to the write-ahead log is not made to wait for another who does.
                if (code(e) != SQLiteErrorCode.SQLITE_BUSY || attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private static HistoryFile openOnce(Path file) throws SQLException {
        Connection connection = connect(file);
        try {
            // Asked before anything is changed: a newer file is left as it is.
            Schema.check(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
            }
            Schema.migrate(connection);
            return new HistoryFile(connection);
        } catch (SQLException e) {
            throw closeAfter(e, connection);
        }
    }

    static SQLException closeAfter(SQLException failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** Not through the DriverManager, which would load whatever drivers there are. */
    static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) PATIENCE.toMillis());
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** Whom somebody was signed in to, and when, is nobody else's business. */
    private static void createForOwner(Path file) throws SQLException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, ownerOnly);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            throw new SQLException(e.getClass().getSimpleName() + " " + e.getMessage(), e);
        }
    }

    /** All of it, or nothing when it throws. */
    void write(Batch batch) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                writeStretches(batch);
                writeRows(batch);
                statement.execute("COMMIT");
            } catch (SQLException e) {
                rollBack(statement, e);
                throw e;
            }
        }
    }

    private void writeStretches(Batch batch) throws SQLException {
        try (PreparedStatement upsert =
                connection.prepareStatement("INSERT INTO run (token, started, alive) VALUES (?, ?, ?)"
                        + " ON CONFLICT (token) DO UPDATE SET alive = max(alive, excluded.alive)")) {
            for (OpenWatchRun stretch : batch.stretches()) {
                upsert.setString(1, stretch.token());
                upsert.setLong(2, stretch.started().toEpochMilli());
                upsert.setLong(3, stretch.alive().toEpochMilli());
                upsert.executeUpdate();
            }
        }
    }

    private void writeRows(Batch batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(Columns.INSERT)) {
            for (PendingEntry row : batch.rows()) {
                Columns.bind(insert, row.entry(), row.token());
                insert.executeUpdate();
            }
        }
    }

    /** Forgets some of what is older. */
    int prune(Instant before, int most) throws SQLException {
        try (PreparedStatement entries = connection.prepareStatement(
                        "DELETE FROM entry WHERE id IN (SELECT id FROM entry WHERE at < ? ORDER BY at LIMIT ?)");
                PreparedStatement runs = connection.prepareStatement("DELETE FROM run WHERE alive < ?")) {
            entries.setLong(1, before.toEpochMilli());
            entries.setInt(2, most);
            int gone = entries.executeUpdate();
            if (gone < most) {
                runs.setLong(1, before.toEpochMilli());
                runs.executeUpdate();
            }
            return gone;
        }
    }

    HistoryReader reader() {
        return new HistoryReader(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    static void rollBack(Statement statement, SQLException why) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has already done it after some errors.
            why.addSuppressed(e);
        }
    }

    /** The primary code, which the many extended ones refine. */
    static SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
