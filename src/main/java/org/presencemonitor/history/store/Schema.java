package org.presencemonitor.history.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, and the migration of older files. The version is SQLite's own {@code user_version}. */
final class Schema {
    /** The kind of a problem as version 1 has it: at the beginning of the details, or in what was read as the flag. */
    private static final String PROBLEM_KIND_OF_1 = """
            CASE
                WHEN what = 'state' AND problem = 1
                    AND replace(substr(details, 1, instr(details || ':', ':') - 1), ' ', '_')
                        IN ('flag_unreadable', 'flag_wrong_type', 'flag_out_of_range',
                            'messenger_unreachable', 'not_answering', 'messenger_failed')
                    THEN replace(substr(details, 1, instr(details || ':', ':') - 1), ' ', '_')
                WHEN what = 'flag' AND flag NOT IN ('', 'absent', '0', '1', '2')
                    THEN iif(flag GLOB '*[^0-9]*', 'flag_wrong_type', 'flag_out_of_range')
            END
            """;

    /** The statements that lead from each version to the next; never changed, only added to. */
    private static final List<List<String>> STEPS = List.of(
            List.of(
                    """
            CREATE TABLE run (
                id INTEGER PRIMARY KEY,
                token TEXT NOT NULL UNIQUE,
                started INTEGER NOT NULL,
                alive INTEGER NOT NULL
            )
            """,
                    """
            CREATE TABLE entry (
                id INTEGER PRIMARY KEY,
                run INTEGER,
                at INTEGER NOT NULL,
                what TEXT NOT NULL,
                kind TEXT NOT NULL,
                provider TEXT NOT NULL,
                problem INTEGER NOT NULL,
                state TEXT,
                status INTEGER,
                flag TEXT NOT NULL,
                phase TEXT,
                command TEXT,
                outcome TEXT,
                call TEXT,
                api TEXT,
                hresult INTEGER,
                took INTEGER,
                details TEXT NOT NULL,
                words TEXT NOT NULL
            )
            """,
                    "CREATE INDEX run_alive ON run (alive)",
                    "CREATE INDEX entry_at ON entry (at)",
                    "CREATE INDEX entry_kind ON entry (kind, at)",
                    "CREATE INDEX entry_problem ON entry (at) WHERE problem = 1",
                    // Covers the query for a day's lane, which then does not read the entries themselves.
                    "CREATE INDEX entry_provider ON entry (provider, at, run, state)"),
            List.of(
                    "ALTER TABLE entry ADD COLUMN problem_kind TEXT",
                    // Two statements with an index each, so that a long history is not read as a whole.
                    "UPDATE entry SET problem_kind = " + PROBLEM_KIND_OF_1 + "WHERE problem = 1",
                    "UPDATE entry SET problem_kind = " + PROBLEM_KIND_OF_1 + "WHERE kind = 'client' AND what = 'flag'"),
            List.of("ALTER TABLE entry ADD COLUMN source TEXT NOT NULL DEFAULT ''"));

    static final int VERSION = STEPS.size();

    private Schema() {}

    /**
     * Brings the file up to this version.
     *
     * @throws NewerFileException when it is of a newer one
     */
    static void migrate(Connection connection) throws SQLException {
        if (check(connection) == VERSION) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                for (int version = check(connection); version < VERSION; version++) {
                    for (String change : STEPS.get(version)) {
                        statement.execute(change);
                    }
                }
                statement.execute("PRAGMA user_version = " + VERSION);
                statement.execute("COMMIT");
            } catch (SQLException e) {
                HistoryFile.rollBack(statement, e);
                throw e;
            }
        }
    }

    /** Lets this connection alone read an older file as one of this version; the file stays as it is. */
    static void readAsCurrent(Connection connection) throws SQLException {
        int version = check(connection);
        if (version == 0 || version == VERSION) {
            return;
        }
        String problemKind = version == 1 ? ", " + PROBLEM_KIND_OF_1 + " AS problem_kind" : "";
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP VIEW entry AS SELECT *" + problemKind + ", '' AS source FROM main.entry");
        }
    }

    /**
     * The file's version, 0 for an empty one.
     *
     * @throws NewerFileException when it is newer than this program
     */
    static int check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("PRAGMA user_version")) {
            int found = version.getInt(1);
            if (found > VERSION) {
                throw new NewerFileException();
            }
            return found;
        }
    }

    /** The file has a version that this program does not know. */
    static final class NewerFileException extends SQLException {
        private static final long serialVersionUID = 1L;
    }
}
