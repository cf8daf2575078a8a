package org.presencemonitor.history.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;

/**
 * Reads from the file the runs that overlap a period.
 *
 * @param from inclusive
 * @param to exclusive
 */
record WatchRunTable(Connection connection, Instant from, Instant to) {
    /** An entry may be this much older than the run it belongs to. */
    private static final Duration MAX_ENTRY_LEAD = Duration.ofMinutes(1);

    /** A day may hold thousands of changes, and parsing each name takes longer than reading it. */
    private static final Map<String, PresenceState> STATES =
            Arrays.stream(PresenceState.values()).collect(Collectors.toUnmodifiableMap(Columns::code, state -> state));

    private record Found(long id, Instant started, Instant alive) {}

    /**
     * The states of one provider in these runs; the first change of each is the state before the period begins.
     *
     * @param live a run that has lasted longer than the file says
     */
    List<WatchRun> of(Provider provider, Optional<Backlog.OpenWatchRun> live) throws SQLException {
        Map<Long, List<WatchRun.Change>> changes = changes(provider);
        List<WatchRun> runs = new ArrayList<>();
        for (Found run : found(live)) {
            List<WatchRun.Change> seen = new ArrayList<>();
            if (run.started.isBefore(from)) {
                before(provider, run).ifPresent(seen::add);
            }
            seen.addAll(changes.getOrDefault(run.id, List.of()));
            runs.add(new WatchRun(run.started, run.alive, seen));
        }
        return runs;
    }

    private List<Found> found(Optional<Backlog.OpenWatchRun> live) throws SQLException {
        String token = live.map(Backlog.OpenWatchRun::token).orElse("");
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, started, alive, token FROM run WHERE (alive > ? OR token = ?) AND started < ? ORDER BY id")) {
            select.setLong(1, from.toEpochMilli());
            select.setString(2, token);
            select.setLong(3, to.toEpochMilli());
            List<Found> runs = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Instant written = Instant.ofEpochMilli(row.getLong(3));
                    Instant alive = row.getString(4).equals(token)
                            ? live.map(Backlog.OpenWatchRun::alive).orElse(written)
                            : written;
                    runs.add(new Found(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), alive));
                }
            }
            return runs;
        }
    }

    private Map<Long, List<WatchRun.Change>> changes(Provider provider) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT run, at, state FROM entry"
                + " WHERE provider = ? AND state IS NOT NULL AND at >= ? AND at < ? AND run IS NOT NULL ORDER BY id")) {
            select.setString(1, provider.app());
            select.setLong(2, from.toEpochMilli());
            select.setLong(3, to.toEpochMilli());
            Map<Long, List<WatchRun.Change>> changes = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.computeIfAbsent(row.getLong(1), run -> new ArrayList<>())
                            .add(change(row.getLong(2), row.getString(3)));
                }
            }
            return changes;
        }
    }

    private Optional<WatchRun.Change> before(Provider provider, Found run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT at, state FROM entry WHERE provider = ? AND run = ? AND state IS NOT NULL"
                        + " AND at >= ? AND at < ? ORDER BY at DESC, id DESC LIMIT 1")) {
            select.setString(1, provider.app());
            select.setLong(2, run.id);
            select.setLong(3, run.started.minus(MAX_ENTRY_LEAD).toEpochMilli());
            select.setLong(4, from.toEpochMilli());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(change(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    private static WatchRun.Change change(long at, String code) throws SQLException {
        PresenceState state = STATES.get(code);
        if (state == null) {
            throw new SQLException("no state is called \"" + code + "\"");
        }
        return new WatchRun.Change(Instant.ofEpochMilli(at), state);
    }
}
