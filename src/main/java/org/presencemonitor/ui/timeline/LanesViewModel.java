package org.presencemonitor.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.texts.Days;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/**
 * The lanes of a range of days.
 *
 * @param title names the days
 * @param total the time signed in on all of them, in words; empty before the first answer
 */
record LanesViewModel(LaneSpan span, String title, String total, List<LaneViewModel> lanes) {
    private static final int WEEK = 7;

    static LanesViewModel of(LaneRange range, List<DayLane> lanes, Instant asked, Texts texts) {
        LocalDate today = texts.days().of(asked);
        Duration signedIn = lanes.stream().map(DayLane::signedIn).reduce(Duration.ZERO, Duration::plus);
        return new LanesViewModel(
                range.span(),
                title(range, today, texts.days()),
                new LaneWords(texts).total(signedIn),
                lanes.stream()
                        .map(lane ->
                                LaneViewModel.of(lane, label(lane.day(), today, range.span(), texts), asked, texts))
                        .toList());
    }

    /** The days that were asked for, before the first answer. */
    static LanesViewModel waiting(LaneRange range, Instant now, Texts texts) {
        LocalDate today = texts.days().of(now);
        return new LanesViewModel(
                range.span(),
                title(range, today, texts.days()),
                "",
                range.first(today)
                        .datesUntil(range.last(today).plusDays(1))
                        .map(day -> LaneViewModel.waiting(day, label(day, today, range.span(), texts), now))
                        .toList());
    }

    /** Names the days. */
    static String title(LaneRange range, LocalDate today, Days days) {
        LocalDate last = range.last(today);
        return switch (range.span()) {
            case DAY -> days.day(last);
            case WEEK -> days.range(range.first(today), last);
            case MONTH -> days.month(last);
        };
    }

    private static String label(LocalDate day, LocalDate today, LaneSpan span, Texts texts) {
        if (day.equals(today)) {
            return texts.say(Phrase.TODAY);
        }
        return span != LaneSpan.MONTH && day.isAfter(today.minusDays(WEEK))
                ? texts.days().weekday(day)
                : texts.days().weekdayAndDay(day);
    }
}
