package org.presencemonitor.history.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.presencemonitor.history.EntryTopic;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.PageKey;

/**
 * A statement and its values. The rows of each topic and provider are read from an index of their own and merged, so
 * that a rare kind is found as fast as a frequent one; a page begins at a key, so that the thousandth page costs as
 * much as the first.
 */
record RowQuery(String sql, List<Object> values) {
    private static final String SELECT = "SELECT " + Columns.NAMES + ", id FROM entry WHERE ";

    static RowQuery newestFirst(HistoryFilter filter, Optional<PageKey> from, int most) {
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (String topic : topics(filter.topics())) {
            for (Conditions conditions : byProvider(filter)) {
                from.ifPresent(key -> conditions.add("(at, id) < (?, ?)", key.at(), key.id()));
                parts.add("SELECT * FROM (" + SELECT + topic + conditions.sql + " ORDER BY at DESC, id DESC LIMIT ?)");
                values.addAll(conditions.values);
                values.add(most);
            }
        }
        values.add(most);
        return new RowQuery(String.join(" UNION ", parts) + " ORDER BY at DESC, id DESC LIMIT ?", values);
    }

    static RowQuery oldestFirst(HistoryFilter filter) {
        Conditions conditions = ofAnyProvider(filter);
        // The sign keeps SQLite from sorting rows by itself that an index has in order.
        return new RowQuery(SELECT + "+" + anyTopic(filter) + conditions.sql + " ORDER BY at, id", conditions.values);
    }

    static RowQuery count(HistoryFilter filter) {
        Conditions conditions = ofAnyProvider(filter);
        return new RowQuery(
                "SELECT count(*) FROM entry WHERE +" + anyTopic(filter) + conditions.sql, conditions.values);
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static Set<String> topics(Set<EntryTopic> topics) {
        Set<String> conditions = new LinkedHashSet<>();
        for (EntryTopic topic : topics) {
            topic.kinds().forEach(kind -> conditions.add("kind = '" + Columns.code(kind) + "'"));
            if (topic == EntryTopic.PROBLEMS) {
                conditions.add("problem = 1");
            }
        }
        return conditions.isEmpty() ? Set.of("1") : conditions;
    }

    private static String anyTopic(HistoryFilter filter) {
        return "(" + String.join(" OR ", topics(filter.topics())) + ")";
    }

    private static List<Conditions> byProvider(HistoryFilter filter) {
        if (filter.providers().isEmpty()) {
            return List.of(common(filter));
        }
        List<Conditions> all = new ArrayList<>();
        for (String provider : filter.providers()) {
            Conditions conditions = common(filter);
            conditions.add("provider = ?", provider);
            all.add(conditions);
        }
        return all;
    }

    private static Conditions ofAnyProvider(HistoryFilter filter) {
        Conditions conditions = common(filter);
        conditions.addAny("provider = ?", filter.providers());
        return conditions;
    }

    private static Conditions common(HistoryFilter filter) {
        Conditions common = new Conditions();
        filter.from().ifPresent(from -> common.add("at >= ?", from.toEpochMilli()));
        filter.to().ifPresent(to -> common.add("at < ?", to.toEpochMilli()));
        List<String> texts = filter.texts().stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .toList();
        common.addAny("instr(words, ?) > 0", texts);
        return common;
    }

    private static final class Conditions {
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... its) {
            sql.append(" AND ").append(condition);
            values.addAll(List.of(its));
        }

        /** Holds when at least one of the values fits, and when there are no values. */
        void addAny(String condition, Collection<String> one) {
            if (!one.isEmpty()) {
                sql.append(" AND (")
                        .append(String.join(" OR ", Collections.nCopies(one.size(), condition)))
                        .append(")");
                values.addAll(one);
            }
        }
    }
}
