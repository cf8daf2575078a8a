package org.presencemonitor.history.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.history.CallResult;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryRow;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;

/** Maps an entry to columns and back. Constants are kept as their names in lower case, times in milliseconds. */
final class Columns {
    static final String NAMES = "at, what, kind, provider, problem, state, status, flag, phase, command, outcome, call,"
            + " api, hresult, took, details, problem_kind, source";
    /** Finds the run by its token. */
    static final String INSERT = "INSERT INTO entry (" + NAMES + ", words, run)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM run WHERE token = ?))";

    private Columns() {}

    static void bind(PreparedStatement insert, HistoryEntry entry, String token) throws SQLException {
        insert.setLong(1, entry.at().toEpochMilli());
        insert.setString(2, code(entry.what()));
        insert.setString(3, code(entry.kind()));
        insert.setString(4, entry.provider());
        insert.setInt(5, entry.problem() ? 1 : 0);
        insert.setString(6, codeOf(entry.state()));
        insert.setObject(7, entry.status().map(status -> status.value()).orElse(null));
        insert.setString(8, entry.flag());
        insert.setString(9, codeOf(entry.phase()));
        insert.setString(10, codeOf(entry.command()));
        insert.setString(11, codeOf(entry.outcome()));
        insert.setString(12, entry.answer().map(CallResult::call).orElse(null));
        insert.setString(13, codeOf(entry.answer().map(CallResult::api)));
        insert.setObject(
                14, entry.answer().map(answer -> answer.hresult().value()).orElse(null));
        insert.setObject(15, entry.took().map(Duration::toMillis).orElse(null));
        insert.setString(16, entry.details());
        insert.setString(17, codeOf(entry.problemKind()));
        insert.setString(18, entry.source());
        insert.setString(19, entry.words().toLowerCase(Locale.ROOT));
        insert.setString(20, token);
    }

    /** Expects the row's {@code id} after the columns of {@link #NAMES}. */
    static HistoryRow read(ResultSet row) throws SQLException {
        HistoryEntry entry = new HistoryEntry(
                Instant.ofEpochMilli(row.getLong(1)),
                constant(EntryType.class, row.getString(2)),
                constant(EntryCategory.class, row.getString(3)),
                row.getString(4),
                row.getInt(5) != 0,
                constantOf(Problem.ProblemKind.class, row.getString(17)),
                constantOf(PresenceState.class, row.getString(6)),
                number(row, 7).map(value -> new MyStatus(value.intValue())),
                row.getString(8),
                constantOf(MailPhase.class, row.getString(9)),
                constantOf(Command.class, row.getString(10)),
                constantOf(CommandOutcome.class, row.getString(11)),
                answer(row),
                number(row, 15).map(Duration::ofMillis),
                row.getString(16),
                row.getString(18));
        return new HistoryRow(row.getLong(19), entry);
    }

    static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<CallResult> answer(ResultSet row) throws SQLException {
        String call = row.getString(12);
        return call == null
                ? Optional.empty()
                : Optional.of(
                        new CallResult(call, constant(Api.class, row.getString(13)), new HResult(row.getInt(14))));
    }

    private static <E extends Enum<E>> Optional<E> constantOf(Class<E> type, @Nullable String code) {
        return Optional.ofNullable(code).map(one -> constant(type, one));
    }

    private static @Nullable String codeOf(Optional<? extends Enum<?>> constant) {
        return constant.map(Columns::code).orElse(null);
    }

    private static Optional<Long> number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
