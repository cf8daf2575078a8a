package org.presencemonitor.history.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.history.store.HistoryNotice.FileCondition;
import org.presencemonitor.print.ThrownReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/** Opens the file when it is needed, and recovers from files that cannot be used. The "history" thread alone. */
final class RecoveringHistoryFile {
    private static final Logger LOG = LoggerFactory.getLogger(RecoveringHistoryFile.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path file;
    private final Opener opener;
    private final InstantSource clock;
    private final Consumer<HistoryNotice> listener;
    private @Nullable HistoryFile opened;
    /** The file as it was opened last. */
    private @Nullable DatabaseIdentity known;
    /** What befell it, until a file is open again. */
    private @Nullable FileCondition loss;

    private boolean suspended;
    private boolean newer;

    /** The result of writing a batch. */
    enum WriteOutcome {
        WRITTEN,
        /** The file was damaged and renamed; the next attempt begins a new one. */
        BEGUN_ANEW,
        /** Writing failed and may succeed later. */
        NOT_NOW,
        /** A newer version of the program wrote the file. */
        NEVER
    }

    /** Opens the file; tests make it fail. */
    @FunctionalInterface
    interface Opener {
        HistoryFile open(Path file) throws SQLException;
    }

    RecoveringHistoryFile(Path file, Opener opener, InstantSource clock, Consumer<HistoryNotice> listener) {
        this.file = file;
        this.opener = opener;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Whether another file than the one that was opened, or none, is at the path now. It is let go then, and the next
     * use begins anew. A log that has gone alone is no loss: the open file still has it, and is closed with it.
     */
    boolean hasGone() {
        DatabaseIdentity before = known;
        boolean noticed = opened == null && loss != null;
        if (before == null || noticed) {
            return false;
        }
        DatabaseIdentity now = DatabaseIdentity.of(file);
        if (now.isSameDatabase(before)) {
            if (opened != null && !before.hasPartsIn(now)) {
                LOG.info("The write-ahead log of {} has gone; its content is written into the file", file);
                close();
            }
            return false;
        }
        abandon();
        loss = Files.isRegularFile(file) ? FileCondition.REPLACED : FileCondition.GONE;
        return true;
    }

    WriteOutcome write(Backlog.Batch batch) {
        if (newer) {
            return WriteOutcome.NEVER;
        }
        try {
            HistoryFile target = file();
            if (loss != null && target.has(batch.runs().getFirst())) {
                // It was moved away and back.
                loss = null;
            }
            target.write(batch);
        } catch (SQLException e) {
            return failed(e);
        } catch (RuntimeException | Error e) {
            // A fault of this program, such as a library that cannot be loaded: the entries wait as for a disk.
            return suspend(FileCondition.UNWRITABLE, e.toString());
        }
        if (suspended) {
            suspended = false;
            report(FileCondition.WRITABLE_AGAIN, file, "");
        }
        if (loss != null) {
            report(loss, file, "");
            loss = null;
        }
        return WriteOutcome.WRITTEN;
    }

    /** {@link HistoryFile#forget}; 0 when the file cannot be written now. */
    int forget(Instant before, int most) {
        return deleted(open -> open.forget(before, most));
    }

    /** {@link HistoryFile#prune}; 0 when the file cannot be written now. */
    int prune(Instant now, Duration kept, int most) {
        return deleted(open -> open.prune(now, kept, most));
    }

    private int deleted(Deletion deletion) {
        if (opened == null) {
            return 0;
        }
        try {
            return deletion.deleteFrom(opened);
        } catch (SQLException e) {
            LOG.debug("Old entries stay for now", e);
            return 0;
        }
    }

    @FunctionalInterface
    private interface Deletion {
        int deleteFrom(HistoryFile file) throws SQLException;
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
            throw new HistoryException("The history in " + file + " cannot be read: " + ThrownReason.of(e), e);
        }
    }

    void close() {
        if (opened != null) {
            try {
                opened.close();
            } catch (SQLException e) {
                LOG.debug("The history was closed with an error", e);
            }
            opened = null;
        }
    }

    private void abandon() {
        if (opened != null) {
            try {
                opened.abandon();
            } catch (SQLException e) {
                LOG.debug("The history that has gone was closed with an error", e);
            }
            opened = null;
        }
    }

    private HistoryFile file() throws SQLException {
        if (opened == null) {
            opened = opener.open(file);
            known = DatabaseIdentity.of(file);
        }
        return opened;
    }

    private WriteOutcome failed(SQLException e) {
        if (e instanceof Schema.NewerFileException) {
            newer = true;
            report(FileCondition.NEWER, file, "");
            return WriteOutcome.NEVER;
        }
        SQLiteErrorCode code = HistoryFile.code(e);
        if (code == SQLiteErrorCode.SQLITE_FULL) {
            return suspend(FileCondition.FULL, ThrownReason.of(e));
        }
        close();
        boolean damaged = code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
        if (damaged && setAside()) {
            return WriteOutcome.BEGUN_ANEW;
        }
        LOG.debug("The history cannot be written", e);
        return suspend(FileCondition.UNWRITABLE, ThrownReason.of(e));
    }

    /** Reports once, until the file can be written again. */
    private WriteOutcome suspend(FileCondition condition, String details) {
        if (!suspended) {
            suspended = true;
            report(condition, file, details);
        }
        return WriteOutcome.NOT_NOW;
    }

    /** Renames the file together with its write-ahead log, which a repair needs. */
    private boolean setAside() {
        Path damaged = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(clock.instant()));
        try {
            Files.move(file, damaged);
            for (String part : HistoryFile.PARTS) {
                Path beside = HistoryFile.part(file, part);
                if (Files.exists(beside)) {
                    Files.move(beside, HistoryFile.part(damaged, part));
                }
            }
        } catch (IOException e) {
            LOG.debug("The damaged history cannot be set aside", e);
            return false;
        }
        known = null;
        loss = null;
        report(FileCondition.DAMAGED, damaged, "");
        return true;
    }

    private void report(FileCondition condition, Path about, String details) {
        try {
            listener.accept(new HistoryNotice(condition, about, details));
        } catch (RuntimeException e) {
            LOG.warn("A listener threw; the history goes on", e);
        }
    }
}
