package org.presencemonitor.history.store;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.presencemonitor.file.NativeLibraryFolder;
import org.presencemonitor.file.NativeNames;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.file.SymbolicLinks;
import org.presencemonitor.print.ThrownReason;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file, open for writing: a call returns when its changes have reached the disk. One thread.
 *
 * <p>A write-ahead log keeps readers and writers from waiting for each other; a second writer waits for the first.
 */
final class HistoryFile implements AutoCloseable {
    /** What the names of the write-ahead log and of its index end in. */
    static final List<String> PARTS = List.of("-wal", "-shm");

    static final Duration BUSY_TIMEOUT = Duration.ofSeconds(5);
    /** Together as long as that: a lock that is never given, as on some network folders, is told soon. */
    private static final int MAX_ATTEMPTS = 50;

    private static final Duration ATTEMPT_TIMEOUT = BUSY_TIMEOUT.dividedBy(MAX_ATTEMPTS);

    private final Connection connection;

    HistoryFile(Connection connection) {
        this.connection = connection;
    }

    /** The path of one of its {@link #PARTS}. */
    static Path part(Path file, String part) {
        return file.resolveSibling(file.getFileName() + part);
    }

    /** Opens the file, or the one that a link leads to; creates or migrates it where necessary. */
    static HistoryFile open(Path file) throws SQLException {
        Path target = createForOwner(file);
        for (int attempt = 1; ; attempt++) {
            try {
                return openOnce(target);
            } catch (SQLException e) {
                // The busy timeout does not cover the change to a write-ahead log by two programs at once.
                if (code(e) != SQLiteErrorCode.SQLITE_BUSY || attempt == MAX_ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private static HistoryFile openOnce(Path file) throws SQLException {
        NewLog log = NewLog.of(file);
        try {
            return prepare(connect(file, ATTEMPT_TIMEOUT));
        } catch (SQLException e) {
            log.deleteEmpty();
            throw e;
        }
    }

    private static HistoryFile prepare(Connection connection) throws SQLException {
        try {
            // Before the first change, because a newer file is left as it is.
            Schema.check(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
            }
            Schema.migrate(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = " + BUSY_TIMEOUT.toMillis());
            }
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

    /** Without the DriverManager, which would load every driver on the class path. */
    static Connection connect(Path file) throws SQLException {
        return connect(file, BUSY_TIMEOUT);
    }

    private static Connection connect(Path file, Duration busyTimeout) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) busyTimeout.toMillis());
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        try {
            return config.createConnection("jdbc:sqlite:" + uri(file));
        } catch (SQLException e) {
            throw e.getCause() instanceof NativeLibraryNotFoundException ? noLibrary(e) : e;
        }
    }

    private static SQLException noLibrary(SQLException e) {
        String folder = System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir", ""));
        return new SQLException(
                "SQLite's library is missing: "
                        + NativeLibraryFolder.obstacle(Path.of(folder)).orElse("it cannot be loaded from " + folder),
                e);
    }

    /** Not the plain path: in one the driver takes what follows a {@code ?} for options. */
    private static String uri(Path file) {
        String path =
                file.toAbsolutePath().toString().replace(file.getFileSystem().getSeparator(), "/");
        String encoded = URLEncoder.encode(path, NativeNames.charset())
                .replace("+", "%20")
                .replace("%2F", "/");
        return (path.startsWith("/") ? "file://" : "file:///") + encoded;
    }

    /** For the owner alone, because the file says when the user was signed in. */
    private static Path createForOwner(Path file) throws SQLException {
        try {
            Path target = SymbolicLinks.target(file);
            if (!Files.exists(target)) {
                create(target);
            }
            allowWriting(target);
            return target;
        } catch (IOException e) {
            throw new SQLException(ThrownReason.named(e), e);
        }
    }

    /**
     * SQLite gives the log and its index the permissions of the file. Left from a time in which that could only be
     * read, they would keep it from being written for good.
     */
    private static void allowWriting(Path file) throws IOException {
        if (!mayBeWritten(file)) {
            return;
        }
        for (String name : PARTS) {
            Path part = part(file, name);
            if (Files.exists(part) && !mayBeWritten(part)) {
                Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(file));
            }
        }
    }

    /** By its owner; true where the file system has no such permissions. */
    private static boolean mayBeWritten(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null || view.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
    }

    private static void create(Path file) throws IOException {
        try {
            OwnerOnlyFiles.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                    .close();
        } catch (FileAlreadyExistsException e) {
            // Another program has just created it.
        }
    }

    /** Writes the whole batch, or nothing when it throws. */
    void write(Backlog.Batch batch) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                writeRuns(batch);
                writeRows(batch);
                statement.execute("COMMIT");
            } catch (SQLException e) {
                rollBack(statement, e);
                throw e;
            }
        }
    }

    /** Whether that run has been written into it. */
    boolean has(Backlog.OpenWatchRun run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM run WHERE token = ?")) {
            select.setString(1, run.token());
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    private void writeRuns(Backlog.Batch batch) throws SQLException {
        try (PreparedStatement upsert =
                connection.prepareStatement("INSERT INTO run (token, started, alive) VALUES (?, ?, ?)"
                        + " ON CONFLICT (token) DO UPDATE SET alive = max(alive, excluded.alive)")) {
            for (Backlog.OpenWatchRun run : batch.runs()) {
                upsert.setString(1, run.token());
                upsert.setLong(2, run.started().toEpochMilli());
                upsert.setLong(3, run.alive().toEpochMilli());
                upsert.executeUpdate();
            }
        }
    }

    private void writeRows(Backlog.Batch batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(Columns.INSERT)) {
            for (Backlog.PendingEntry row : batch.rows()) {
                Columns.bind(insert, row.entry(), row.token());
                insert.executeUpdate();
            }
        }
    }

    /** Deletes at most so many entries dated before, and returns how many. */
    int forget(Instant before, int most) throws SQLException {
        return forget(Retention.dated(before), most);
    }

    /** Deletes at most so many entries that are surely older than the time kept, and returns how many. */
    int prune(Instant now, Duration kept, int most) throws SQLException {
        Optional<Retention> old = Retention.of(connection, now, kept);
        return old.isPresent() ? forget(old.get(), most) : 0;
    }

    private int forget(Retention old, int most) throws SQLException {
        try (PreparedStatement entries = connection.prepareStatement("DELETE FROM entry WHERE id IN"
                        + " (SELECT id FROM entry WHERE at < ? AND " + old.of("ifnull(run, 0)")
                        + " ORDER BY at LIMIT ?)");
                PreparedStatement runs =
                        connection.prepareStatement("DELETE FROM run WHERE alive < ? AND " + old.of("id"))) {
            entries.setLong(1, old.before().toEpochMilli());
            entries.setInt(2, most);
            int deleted = entries.executeUpdate();
            if (deleted < most) {
                runs.setLong(1, old.before().toEpochMilli());
                runs.executeUpdate();
            }
            return deleted;
        }
    }

    HistoryReader reader() {
        return new HistoryReader(connection);
    }

    /**
     * Closes a file that is no longer at its path. The log is written into it and emptied before: it may have stayed at
     * the path, where another file would be taken for its own.
     */
    void abandon() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw closeAfter(e, connection);
        }
        connection.close();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    static void rollBack(Statement statement, SQLException why) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // After some errors SQLite has rolled back already.
            why.addSuppressed(e);
        }
    }

    /** The primary result code, without the extension that SQLite adds. */
    static SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
