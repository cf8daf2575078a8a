package org.presencemonitor.history.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, and how a file of an older version gets them. The version is SQLite's own {@code user_version}. */
final class Schema {
    /** What has been done to a file after each version; never changed, only added to. */
    private static final List<List<String>> STEPS = List.of(List.of(
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
            // Holds all that a day's lane needs, so that the entries themselves are not read for it.
            "CREATE INDEX entry_provider ON entry (provider, at, run, state)"));

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

    /** The file's version, 0 for an empty one. */
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

    /** The file is of a version that this program does not know. */
    static final class NewerFileException extends SQLException {
        private static final long serialVersionUID = 1L;
    }
}
