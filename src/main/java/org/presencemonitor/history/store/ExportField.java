package org.presencemonitor.history.store;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.history.CallResult;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.messenger.MyStatus;

/**
 * A column of a table, a field of an object.
 *
 * @param value empty when not known
 * @param literal a number or a truth value, where the format tells these from text
 */
record ExportField(String name, String value, boolean literal) {
    static final List<String> NAMES = List.of(
            "time",
            "provider",
            "kind",
            "what",
            "problem",
            "state",
            "status",
            "upAndRunning",
            "mail",
            "command",
            "outcome",
            "call",
            "hresult",
            "name",
            "tookMs",
            "details");

    /** Sorts as text in the order of time. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** In the order of {@link #NAMES}. */
    static List<ExportField> of(HistoryEntry entry) {
        Optional<CallResult> answer = entry.answer();
        return List.of(
                text(0, TIME.format(entry.at())),
                text(1, entry.provider()),
                text(2, Columns.code(entry.kind())),
                text(3, Columns.code(entry.what())),
                new ExportField(NAMES.get(4), Boolean.toString(entry.problem()), true),
                text(5, code(entry.state())),
                text(6, entry.status().map(MyStatus::hex).orElse("")),
                text(7, entry.flag()),
                text(8, code(entry.phase())),
                text(9, code(entry.command())),
                text(10, code(entry.outcome())),
                text(11, answer.map(CallResult::call).orElse("")),
                text(12, answer.map(one -> one.hresult().hex()).orElse("")),
                text(13, answer.map(one -> one.hresult().name(one.api())).orElse("")),
                new ExportField(
                        NAMES.get(14),
                        entry.took()
                                .map(Duration::toMillis)
                                .map(String::valueOf)
                                .orElse(""),
                        true),
                text(15, entry.details()));
    }

    private static ExportField text(int index, String value) {
        return new ExportField(NAMES.get(index), value, false);
    }

    private static String code(Optional<? extends Enum<?>> constant) {
        return constant.map(Columns::code).orElse("");
    }
}
