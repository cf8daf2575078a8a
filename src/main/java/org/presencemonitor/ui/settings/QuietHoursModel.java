package org.presencemonitor.ui.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.presencemonitor.settings.QuietHours;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.LabelledValue;

/**
 * The quiet hours, in words.
 *
 * @param from offered times, and one from an edited file
 * @param to the same
 */
record QuietHoursModel(
        QuietHours hours, List<LabelledValue<LocalTime>> from, List<LabelledValue<LocalTime>> to, List<WeekDay> days) {
    private static final Duration STEP = Duration.ofMinutes(30);

    /** A day that can be chosen. */
    record WeekDay(DayOfWeek day, String text, String name, boolean chosen) {}

    static QuietHoursModel of(QuietHours hours, Texts texts) {
        return new QuietHoursModel(
                hours,
                times(hours.from(), texts),
                times(hours.to(), texts),
                texts.days().week().stream()
                        .map(day -> new WeekDay(
                                day,
                                texts.days().weekday(day),
                                texts.days().wholeWeekday(day),
                                hours.days().contains(day)))
                        .toList());
    }

    private static List<LabelledValue<LocalTime>> times(LocalTime chosen, Texts texts) {
        Stream<LocalTime> offered = IntStream.range(0, (int) Duration.ofDays(1).dividedBy(STEP))
                .mapToObj(step -> LocalTime.MIDNIGHT.plus(STEP.multipliedBy(step)));
        return Stream.concat(offered, Stream.of(chosen))
                .distinct()
                .sorted()
                .map(time -> label(time, texts))
                .toList();
    }

    private static LabelledValue<LocalTime> label(LocalTime time, Texts texts) {
        return new LabelledValue<>(time, texts.days().clock(time));
    }

    static LabelledValue<LocalTime> chosen(LocalTime time, List<LabelledValue<LocalTime>> offered) {
        return offered.stream()
                .filter(each -> each.value().equals(time))
                .findFirst()
                .orElseThrow();
    }
}
