package org.presencemonitor.history.store;

import static java.time.ZoneOffset.UTC;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.HistoryRow;
import org.presencemonitor.history.PageKey;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.testing.VirtualTime;

/** A history in virtual time, and its notices. */
final class HistoryFixture {
    static final String APP = Provider.COMMUNICATOR.app();

    final VirtualTime time = new VirtualTime();
    final List<HistoryNotice> notices = new ArrayList<>();
    final Path file;
    History history;
    private Duration kept = HistoryLimits.USUAL.kept();

    HistoryFixture(Path folder) {
        this(folder, HistoryLimits.USUAL, HistoryFile::open);
    }

    HistoryFixture(Path folder, HistoryLimits limits, RecoveringHistoryFile.Opener opener) {
        file = folder.resolve("history.db");
        history = new History(new RecoveringHistoryFile(file, opener, time, notices::add), time, time, limits);
    }

    HistoryFixture opened() {
        history.open();
        time.settle();
        return this;
    }

    /** Today's lane of Communicator: from when it was in which state, in UTC. */
    List<String> lane() {
        LocalDate day = now().atZone(UTC).toLocalDate();
        CompletableFuture<List<DayLane>> lanes = history.lanes(Provider.COMMUNICATOR, day, day, UTC);
        time.settle();
        return lanes.join().getFirst().segments().stream()
                .map(one -> one.from().toString().substring(11, 16) + " " + one.state())
                .toList();
    }

    /** Ends it in order, and starts the next one on the same file. */
    void restart() {
        close();
        reopen();
    }

    /** Sets how long it keeps entries, this one and those on the same file after it. */
    void keep(Duration length) {
        kept = length;
        history.keep(kept);
    }

    /** Starts the next one on the same file. */
    void reopen() {
        reopen(HistoryLimits.USUAL);
    }

    /** Starts the next one on the same file, with other limits. */
    void reopen(HistoryLimits limits) {
        history =
                new History(new RecoveringHistoryFile(file, HistoryFile::open, time, notices::add), time, time, limits);
        history.keep(kept);
        opened();
    }

    void close() {
        CompletableFuture<Void> end = history.close();
        time.settle();
        end.join();
    }

    void at(Duration later) {
        time.advance(later);
    }

    Instant now() {
        return time.instant();
    }

    CompletableFuture<Void> enters(PresenceState state) {
        return enters(APP, state);
    }

    CompletableFuture<Void> enters(String app, PresenceState state) {
        CompletableFuture<Void> written = history.append(state(now(), app, state));
        time.settle();
        return written;
    }

    static HistoryEntry state(Instant at, String app, PresenceState state) {
        return HistoryEntry.at(at, EntryType.STATE, EntryCategory.STATUS, app).toBuilder()
                .state(state, Optional.of(MyStatus.ONLINE))
                .flag("2")
                .build();
    }

    HistoryPage page(HistoryFilter filter, int most, Optional<PageKey> from) {
        CompletableFuture<HistoryPage> page = history.page(filter, most, from);
        time.settle();
        return page.join();
    }

    /** Every entry that fits, the newest first. */
    List<HistoryEntry> entries(HistoryFilter filter) {
        return page(filter, 10_000, Optional.empty()).rows().stream()
                .map(HistoryRow::entry)
                .toList();
    }

    List<EntryType> whats() {
        return entries(HistoryFilter.ALL).stream().map(HistoryEntry::what).toList();
    }

    List<HistoryNotice.FileCondition> reported() {
        return notices.stream().map(HistoryNotice::condition).toList();
    }

    /** A connection to the file whose writes find no room beyond so many pages of 4096 bytes. */
    static Connection limited(Path file, int pages) throws SQLException {
        HistoryFile.open(file).close();
        Connection connection = HistoryFile.connect(file);
        limit(connection, pages);
        return connection;
    }

    static void limit(Connection connection, int pages) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + pages);
        }
    }

    /** A connection that refuses to write, as one to a file without permission does. */
    static void queryOnly(Connection connection, boolean refuses) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = " + refuses);
        }
    }
}
