package org.presencemonitor.history.store;

import static org.presencemonitor.history.store.HistoryNotice.Kind.DAMAGED;
import static org.presencemonitor.history.store.HistoryNotice.Kind.FULL;
import static org.presencemonitor.history.store.HistoryNotice.Kind.NEWER;
import static org.presencemonitor.history.store.HistoryNotice.Kind.UNWRITABLE;
import static org.presencemonitor.history.store.HistoryNotice.Kind.WRITABLE_AGAIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/** Opens the file, and decides what becomes of it when it cannot be used. The "history" thread alone. */
final class RecoveringHistoryFile {
    private static final Logger LOG = LoggerFactory.getLogger(RecoveringHistoryFile.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path file;
    private final Opener opener;
    private final InstantSource clock;
    private final HistoryListener listener;
    private @Nullable HistoryFile open;
    private boolean troubled;
    private boolean newer;

    /** What became of a batch. */
    enum Outcome {
        WRITTEN,
        /** The file was damaged; the next attempt finds a new one. */
        BEGUN_ANEW,
        /** It may be possible later. */
        NOT_NOW,
        /** The file is of a newer version. */
        NEVER
    }

    /** How the file is opened. */
    @FunctionalInterface
    interface Opener {
        HistoryFile open(Path file) throws SQLException;
    }

    RecoveringHistoryFile(Path file, Opener opener, InstantSource clock, HistoryListener listener) {
        this.file = file;
        this.opener = opener;
        this.clock = clock;
        this.listener = listener;
    }

    Outcome write(Batch batch) {
        if (newer) {
            return Outcome.NEVER;
        }
        try {
            file().write(batch);
        } catch (SQLException e) {
            return failed(e);
        } catch (LinkageError e) {
            return cannot(UNWRITABLE, String.valueOf(e.getMessage()));
        }
        if (troubled) {
            troubled = false;
            tell(WRITABLE_AGAIN, file, "");
        }
        return Outcome.WRITTEN;
    }

    /** How many entries are gone; none when it cannot be done now. */
    int prune(Instant before, int most) {
        if (open == null) {
            return 0;
        }
        try {
            return open.prune(before, most);
        } catch (SQLException e) {
            LOG.debug("Old entries stay for now", e);
            return 0;
        }
    }

    /**
     * The queries on the open file.
     *
     * @throws HistoryException when it cannot be opened
     */
    HistoryReader reader() {
        if (newer) {
            throw new HistoryException("A newer Presence Monitor wrote the history in " + file + ".");
        }
        try {
            return file().reader();
        } catch (SQLException e) {
            throw new HistoryException("The history in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    void close() {
        HistoryFile last = open;
        open = null;
        if (last != null) {
            try {
                last.close();
            } catch (SQLException e) {
                LOG.debug("The history was closed with an error", e);
            }
        }
    }

    private HistoryFile file() throws SQLException {
        HistoryFile now = open;
        if (now == null) {
            now = opener.open(file);
            open = now;
        }
        return now;
    }

    private Outcome failed(SQLException e) {
        if (e instanceof Schema.NewerFileException) {
            newer = true;
            tell(NEWER, file, "");
            return Outcome.NEVER;
        }
        SQLiteErrorCode code = HistoryFile.code(e);
        if (code == SQLiteErrorCode.SQLITE_FULL) {
            return cannot(FULL, String.valueOf(e.getMessage()));
        }
        close();
        boolean damaged = code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
        if (damaged && setAside()) {
            return Outcome.BEGUN_ANEW;
        }
        LOG.debug("The history cannot be written", e);
        return cannot(UNWRITABLE, String.valueOf(e.getMessage()));
    }

    /** Said once, until it can be written again. */
    private Outcome cannot(HistoryNotice.Kind kind, String details) {
        if (!troubled) {
            troubled = true;
            tell(kind, file, details);
        }
        return Outcome.NOT_NOW;
    }

    /** Together with its log, without which nobody could repair it. */
    private boolean setAside() {
        Path damaged = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(clock.instant()));
        try {
            Files.move(file, damaged);
            for (String part : new String[] {"-wal", "-shm"}) {
                Path beside = file.resolveSibling(file.getFileName() + part);
                if (Files.exists(beside)) {
                    Files.move(beside, damaged.resolveSibling(damaged.getFileName() + part));
                }
            }
        } catch (IOException e) {
            LOG.debug("The damaged history cannot be set aside", e);
            return false;
        }
        tell(DAMAGED, damaged, "");
        return true;
    }

    private void tell(HistoryNotice.Kind kind, Path about, String details) {
        try {
            listener.tell(new HistoryNotice(kind, about, details));
        } catch (RuntimeException e) {
            LOG.warn("A listener threw; the history goes on", e);
        }
    }
}
