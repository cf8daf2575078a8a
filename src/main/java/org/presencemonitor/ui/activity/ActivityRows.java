package org.presencemonitor.ui.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.presencemonitor.history.HistoryRow;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.texts.Times;
import org.presencemonitor.ui.control.SourceName;

/** Puts rows of the history into words. The words of a row are kept as long as it is shown. */
final class ActivityRows {
    private final Texts texts;
    private final HistoryTexts words;
    private final Times times;
    private final int width;
    private Map<Long, ActivityRow.Event> known = new HashMap<>();

    ActivityRows(Texts texts) {
        this.texts = texts;
        words = new HistoryTexts(texts);
        times = texts.times();
        width = IntStream.range(0, 24)
                .map(hour -> times.timeWithSeconds(Instant.EPOCH.plus(Duration.ofHours(hour)))
                        .length())
                .max()
                .orElse(0);
    }

    /** The rows, of which the newest is the first, with a heading above each day. */
    List<ActivityRow> of(List<HistoryRow> rows, Instant now) {
        Map<Long, ActivityRow.Event> before = known;
        known = HashMap.newHashMap(rows.size());
        List<ActivityRow> lines = new ArrayList<>(rows.size());
        Optional<LocalDate> last = Optional.empty();
        for (HistoryRow row : rows) {
            LocalDate day = times.dayOf(row.entry().at());
            if (!last.equals(Optional.of(day))) {
                last = Optional.of(day);
                lines.add(new ActivityRow.Day(day, times.day(day, now)));
            }
            ActivityRow.Event event = Optional.ofNullable(before.get(row.id())).orElseGet(() -> event(row));
            known.put(row.id(), event);
            lines.add(event);
        }
        return lines;
    }

    private ActivityRow.Event event(HistoryRow row) {
        HistoryText text = words.of(row.entry());
        Instant at = row.entry().at();
        String time = times.timeWithSeconds(at);
        return new ActivityRow.Event(
                row.id(),
                text.icon(),
                // Times are set in a monospaced font, so that equal numbers of characters make a column.
                " ".repeat(Math.max(0, width - time.length())) + time,
                times.dateAndTime(at),
                SourceName.ofWord(row.entry().source(), texts),
                times.sortable(at),
                text.title(),
                text.second(),
                text.code());
    }
}
