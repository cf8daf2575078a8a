package org.presencemonitor.history.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.HistoryRow;
import org.presencemonitor.history.PageKey;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.print.ThrownReason;
import org.sqlite.SQLiteErrorCode;

/**
 * The queries on a history. One thread. A call sees all that was written before it, also by another program that runs.
 *
 * <p>Every call throws {@link HistoryException} when the file cannot be read.
 */
public final class HistoryReader implements AutoCloseable {
    private final Connection connection;

    HistoryReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the history while other programs may write to it, and changes nothing.
     *
     * @return empty when there is none yet
     * @throws HistoryException when it cannot be opened, is damaged, or is of a newer version
     */
    public static Optional<HistoryReader> open(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        NewLog log = NewLog.of(file);
        try {
            Connection connection = HistoryFile.connect(file);
            try (Statement statement = connection.createStatement()) {
                Schema.readAsCurrent(connection);
                statement.execute("PRAGMA query_only = 1");
                if (Schema.check(connection) > 0) {
                    return Optional.of(new HistoryReader(connection));
                }
            } catch (SQLException e) {
                throw HistoryFile.closeAfter(e, connection);
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            log.deleteEmpty();
            throw new HistoryException(sentence(file, e), e);
        }
    }

    private static String sentence(Path file, SQLException e) {
        if (e instanceof Schema.NewerFileException) {
            return "A newer Presence Monitor wrote the history in " + file + "; this one cannot read it.";
        }
        SQLiteErrorCode code = HistoryFile.code(e);
        if (code == SQLiteErrorCode.SQLITE_NOTADB || code == SQLiteErrorCode.SQLITE_CORRUPT) {
            return "The history in " + file + " is damaged. The monitor sets it aside and begins a new one.";
        }
        return "The history in " + file + " cannot be read: " + ThrownReason.of(e);
    }

    /**
     * Some rows, the newest first.
     *
     * @param most how many at most
     * @param from {@link HistoryPage#next()} of the page before; empty for the first page
     */
    public HistoryPage page(HistoryFilter filter, int most, Optional<PageKey> from) {
        return reading(() -> {
            RowQuery query = RowQuery.newestFirst(filter, from, most + 1);
            List<HistoryRow> rows = new ArrayList<>(most + 1);
            try (PreparedStatement select = query.prepare(connection);
                    ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(Columns.read(found));
                }
            }
            if (rows.size() <= most) {
                return new HistoryPage(rows, Optional.empty());
            }
            List<HistoryRow> page = rows.subList(0, most);
            return new HistoryPage(page, Optional.of(page.getLast().key()));
        });
    }

    /** How many rows the filter lets through. */
    public long count(HistoryFilter filter) {
        return reading(() -> {
            try (PreparedStatement select = RowQuery.count(filter).prepare(connection);
                    ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        });
    }

    /** Passes every row to the consumer, the oldest first, with one row in memory at a time. */
    public <X extends Exception> void each(HistoryFilter filter, RowConsumer<X> consumer) throws X {
        try (PreparedStatement select = RowQuery.oldestFirst(filter).prepare(connection);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                consumer.accept(Columns.read(found));
            }
        } catch (SQLException e) {
            throw new HistoryException("The history cannot be read: " + ThrownReason.of(e), e);
        }
    }

    /**
     * One lane per day.
     *
     * @param last inclusive
     * @param zone determines when a day begins and how long it is
     * @param live a run that has lasted longer than the file says
     */
    List<DayLane> lanes(
            Provider provider, LocalDate first, LocalDate last, ZoneId zone, Optional<Backlog.OpenWatchRun> live) {
        return reading(() -> {
            WatchRunTable runs = new WatchRunTable(
                    connection, DayLanes.startOf(first, zone), DayLanes.startOf(last.plusDays(1), zone));
            return DayLanes.of(runs.of(provider, live), first, last, zone);
        });
    }

    @Override
    public void close() {
        reading(() -> {
            connection.close();
            return connection;
        });
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new HistoryException("The history cannot be read: " + ThrownReason.of(e), e);
        }
    }

    /**
     * Takes rows one by one.
     *
     * @param <X> an exception of its own, which ends the reading
     */
    @FunctionalInterface
    public interface RowConsumer<X extends Exception> {
        /** The next row. */
        void accept(HistoryRow row) throws X;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws SQLException;
    }
}
