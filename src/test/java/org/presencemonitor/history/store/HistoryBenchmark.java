package org.presencemonitor.history.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.history.EntryTopic;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.PageKey;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.time.Moment;

/** Prints the median times of the queries on a million entries of a year. Argument: a folder for the file. */
public final class HistoryBenchmark {
    private static final int ENTRIES = 1_000_000;
    private static final Instant BEGIN = Instant.parse("2009-01-01T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Where the million ends, but for five days. */
    public static final Instant END = BEGIN.plus(Duration.ofDays(360));

    private HistoryBenchmark() {}

    /** A file with a million entries. */
    public static void make(Path file) throws IOException, SQLException {
        HistoryFile.open(file).close();
        fill(file);
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]).resolve("benchmark.db");
        Files.deleteIfExists(file);
        HistoryFile.open(file).close();
        report("million entries written, s", fill(file) / 1000);
        System.out.printf("%-44s %9.1f%n", "file, MB", Files.size(file) / 1e6);
        try (HistoryReader reader = HistoryReader.open(file).orElseThrow()) {
            LocalDate end = BEGIN.plus(Duration.ofDays(360)).atZone(ZONE).toLocalDate();
            measure(
                    "a week's lanes",
                    () -> reader.lanes(Provider.COMMUNICATOR, end.minusDays(6), end, ZONE, Optional.empty()));
            measure("a week's lanes half a year ago", () -> {
                LocalDate middle = end.minusDays(180);
                reader.lanes(Provider.COMMUNICATOR, middle.minusDays(6), middle, ZONE, Optional.empty());
            });
            page(reader, "first page of 50", HistoryFilter.ALL);
            for (EntryTopic topic : EntryTopic.values()) {
                page(reader, "first page of " + topic, HistoryFilter.ALL.withTopics(Set.of(topic)));
            }
            page(reader, "first page of one provider", HistoryFilter.ALL.withProvider(Provider.COMMUNICATOR));
            HistoryFilter tab = HistoryFilter.ALL.withProviderAndProgram(Provider.COMMUNICATOR);
            HistoryFilter week = tab.between(BEGIN.plus(Duration.ofDays(353)), BEGIN.plus(Duration.ofDays(360)));
            measure("the Activity tab's first 100 rows", () -> reader.page(tab, 100, Optional.empty()));
            measure("the same of a week", () -> reader.page(week, 100, Optional.empty()));
            measure("how many rows a week has", () -> reader.count(week));
            page(reader, "first page with a frequent text", HistoryFilter.ALL.withAnyText(Set.of("0x0002")));
            page(reader, "first page with a text that is nowhere", HistoryFilter.ALL.withAnyText(Set.of("nowhere")));
            PageKey middle = new PageKey(BEGIN.plus(Duration.ofDays(180)).toEpochMilli(), Long.MAX_VALUE);
            measure("a page in the middle", () -> reader.page(HistoryFilter.ALL, 50, Optional.of(middle)));
            exports(reader, Path.of(args[0]));
        }
        appends(Path.of(args[0]));
        Files.deleteIfExists(file);
    }

    private static void page(HistoryReader reader, String name, HistoryFilter filter) throws Exception {
        measure(name, () -> reader.page(filter, 50, Optional.empty()));
    }

    private static void exports(HistoryReader reader, Path folder) throws Exception {
        for (HistoryExport.Format format : HistoryExport.Format.values()) {
            Path target = folder.resolve("export");
            long before = System.nanoTime();
            HistoryExport.write(reader, HistoryFilter.ALL, format, target, rows -> {});
            report("a million as " + format + ", s", (System.nanoTime() - before) / 1e9);
            Files.deleteIfExists(target);
        }
    }

    /** One acknowledged entry per transaction, each with its fsync. */
    private static void appends(Path folder) throws Exception {
        Path file = folder.resolve("appends.db");
        try (HistoryFile history = HistoryFile.open(file)) {
            Backlog.OpenWatchRun run = new Backlog.OpenWatchRun("t", BEGIN, BEGIN);
            HistoryEntry entry = HistoryFixture.state(BEGIN, HistoryFixture.APP, PresenceState.BUSY);
            measure(
                    "one entry, synced",
                    () -> history.write(new Backlog.Batch(
                            List.of(run),
                            Map.of(),
                            List.of(new Backlog.PendingEntry(
                                    "t", entry, Moment.at(BEGIN), new CompletableFuture<>())))));
        }
        Files.deleteIfExists(file);
    }

    private static double fill(Path file) throws SQLException, IOException {
        long before = System.nanoTime();
        try (Connection connection = HistoryFile.connect(file);
                Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(Columns.INSERT)) {
            statement.execute("BEGIN");
            long step = Duration.ofDays(365).toMillis() / ENTRIES;
            PresenceState[] states = PresenceState.values();
            for (int i = 0; i < ENTRIES; i++) {
                if (i % (ENTRIES / 365) == 0) {
                    run(statement, "day" + i / (ENTRIES / 365), BEGIN.plusMillis(i * step));
                }
                HistoryEntry entry = entry(i, BEGIN.plusMillis(i * step), states[i % 5]);
                Columns.bind(insert, entry, "day" + i / (ENTRIES / 365));
                insert.executeUpdate();
            }
            statement.execute("COMMIT");
        }
        return (System.nanoTime() - before) / 1e6;
    }

    private static HistoryEntry entry(int i, Instant at, PresenceState state) {
        HistoryEntry entry = HistoryFixture.state(at, HistoryFixture.APP, state);
        if (i % 20_000 == 0) {
            return HistoryEntry.at(at, EntryType.FLAG, EntryCategory.MAIL, "Lync").toBuilder()
                    .problem(true)
                    .build();
        }
        return i % 3 == 0
                ? HistoryEntry.at(at, EntryType.FLAG, EntryCategory.CLIENT, HistoryFixture.APP).toBuilder()
                        .flag("2")
                        .build()
                : entry;
    }

    private static void run(Statement statement, String token, Instant started) throws SQLException {
        long from = started.toEpochMilli();
        statement.execute("INSERT INTO run (token, started, alive) VALUES ('" + token + "', " + from + ", "
                + (from + Duration.ofHours(20).toMillis()) + ")");
    }

    private static void measure(String name, Action action) throws Exception {
        double[] times = new double[51];
        for (int i = 0; i < times.length; i++) {
            long before = System.nanoTime();
            action.run();
            times[i] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(times);
        report(name + ", ms", times[times.length / 2]);
    }

    private static void report(String name, double figure) {
        System.out.printf("%-44s %9.2f%n", name, figure);
    }

    @FunctionalInterface
    private interface Action {
        void run() throws Exception;
    }
}
