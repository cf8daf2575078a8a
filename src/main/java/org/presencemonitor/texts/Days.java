package org.presencemonitor.texts;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Texts of days, hours and sums of hours, in the user's locale and zone. */
public record Days(Texts texts, Locale locale, ZoneId zone) {
    /** The day of that moment. */
    public LocalDate of(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    /** {@code Mon}. */
    public String weekday(LocalDate day) {
        return weekday(day.getDayOfWeek());
    }

    /** {@code Mon}. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    /** {@code Monday}. */
    public String wholeWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** The days of a week, that with which it begins in the user's region first. */
    public List<DayOfWeek> week() {
        DayOfWeek first = WeekFields.of(locale).getFirstDayOfWeek();
        return IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(first::plus)
                .toList();
    }

    /** {@code Mon 9}. */
    public String weekdayAndDay(LocalDate day) {
        return localized("Ed").format(day);
    }

    /** {@code Thursday, 5 March 2026}. */
    public String day(LocalDate day) {
        return asTitle(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day));
    }

    /** {@code March 2026}. */
    public String month(LocalDate day) {
        return asTitle(localized("yMMMM").format(day));
    }

    /** {@code 27 Feb – 5 Mar 2026}. */
    public String range(LocalDate first, LocalDate last) {
        DateTimeFormatter whole = localized("yMMMd");
        DateTimeFormatter start = first.getYear() == last.getYear() ? localized("MMMd") : whole;
        return texts.say(Phrase.DATE_RANGE, start.format(first), whole.format(last));
    }

    /** {@code 10:40}, without its date. */
    public String clock(Instant time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(time.atZone(zone));
    }

    /** {@code 22:30}. */
    public String clock(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }

    /** {@code 06}, or {@code 6 AM} where clocks have twelve hours. */
    public String hour(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(hasTwelveHours() ? "h a" : "HH", locale)
                .format(time);
    }

    /** {@code 24}, the end of a day; {@code 12 AM} where clocks have twelve hours. */
    public String lastHour(ZonedDateTime midnight) {
        return hasTwelveHours() ? hour(midnight) : String.format(locale, "%d", 24);
    }

    /** {@code 25 h 5 min}: hours and never days, in whole minutes rounded down. */
    public String hours(Duration duration) {
        return duration.toHours() > 0
                ? texts.say(Phrase.HOURS_MINUTES, duration.toHours(), duration.toMinutesPart())
                : texts.times().duration(duration);
    }

    /** {@code 6 h 05}: for a column, in whole minutes rounded down. */
    public String shortHours(Duration duration) {
        return texts.say(
                Phrase.HOURS_SHORT, duration.toHours(), String.format(locale, "%02d", duration.toMinutesPart()));
    }

    private boolean hasTwelveHours() {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale)
                .contains("a");
    }

    private DateTimeFormatter localized(String template) {
        return DateTimeFormatter.ofLocalizedPattern(template).withLocale(locale);
    }

    private String asTitle(String text) {
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }
}
