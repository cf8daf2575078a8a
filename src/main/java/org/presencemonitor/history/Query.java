package org.presencemonitor.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A statement and its values. Each topic's rows are looked up in an index of their own and merged, so that a rare kind is
 * found as fast as a frequent one; where a page begins is a key, so that the thousandth costs what the first does.
 */
record Query(String sql, List<Object> values) {
    private static final String SELECT = "SELECT " + Columns.NAMES + ", id FROM entry WHERE ";

    static Query newestFirst(HistoryFilter filter, Optional<PageKey> from, int most) {
        Conditions common = common(filter);
        from.ifPresent(key -> common.add("(at, id) < (?, ?)", key.at(), key.id()));
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (String topic : topics(filter.topics())) {
            parts.add("SELECT * FROM (" + SELECT + topic + common.sql() + " ORDER BY at DESC, id DESC LIMIT ?)");
            values.addAll(common.values);
            values.add(most);
        }
        values.add(most);
        return new Query(String.join(" UNION ", parts) + " ORDER BY at DESC, id DESC LIMIT ?", values);
    }

    static Query oldestFirst(HistoryFilter filter) {
        Conditions common = common(filter);
        String topics = "(" + String.join(" OR ", topics(filter.topics())) + ")";
        // The sign keeps SQLite from collecting and sorting what an index has in order already.
        return new Query(SELECT + "+" + topics + common.sql() + " ORDER BY at, id", common.values);
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static Set<String> topics(Set<Topic> topics) {
        Set<String> conditions = new LinkedHashSet<>();
        for (Topic topic : topics) {
            topic.kinds().forEach(kind -> conditions.add("kind = '" + Columns.code(kind) + "'"));
            if (topic == Topic.PROBLEMS) {
                conditions.add("problem = 1");
            }
        }
        return conditions.isEmpty() ? Set.of("1") : conditions;
    }

    private static Conditions common(HistoryFilter filter) {
        Conditions common = new Conditions();
        filter.from().ifPresent(from -> common.add("at >= ?", from.toEpochMilli()));
        filter.to().ifPresent(to -> common.add("at < ?", to.toEpochMilli()));
        filter.provider().ifPresent(provider -> common.add("provider = ?", provider.app()));
        if (!filter.text().isBlank()) {
            common.add("instr(words, ?) > 0", filter.text().strip().toLowerCase(Locale.ROOT));
        }
        return common;
    }

    private static final class Conditions {
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... its) {
            sql.append(" AND ").append(condition);
            values.addAll(List.of(its));
        }

        String sql() {
            return sql.toString();
        }
    }
}
