package org.presencemonitor.texts;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.presencemonitor.time.Moment;

/** Times, durations and ages in the user's locale and zone. */
public record Times(Texts texts, Locale locale, ZoneId zone) {
    /** {@code 08:36 on 4 Mar}; with the year when that is not this one. No line ends within the date. */
    String withDate(Instant time, Instant now) {
        boolean thisYear = dayOf(time).getYear() == dayOf(now).getYear();
        String day = text(time, DateTimeFormatter.ofLocalizedPattern(thisYear ? "MMMd" : "yMMMd"));
        return texts.say(
                Phrase.TIME_WITH_DATE, day.replace(' ', '\u00a0'), texts.days().clock(time));
    }

    private String text(Instant time, DateTimeFormatter format) {
        return format.withLocale(locale).format(time.atZone(zone));
    }

    /** {@code 10:00:02}. */
    public String timeWithSeconds(Instant time) {
        return text(time, DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM));
    }

    /** The day of that moment. */
    public LocalDate dayOf(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    /** The first moment of that day. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** {@code Today} or {@code Thu 19 Nov}; with its year when that is another. */
    public String day(LocalDate day, Instant now) {
        LocalDate today = dayOf(now);
        if (day.equals(today)) {
            return texts.say(Phrase.TODAY);
        }
        return DateTimeFormatter.ofLocalizedPattern(day.getYear() == today.getYear() ? "MMMEd" : "yMMMEd")
                .withLocale(locale)
                .format(day);
    }

    /** {@code 2026-11-19 10:00:02}: can be sorted, and is recognized by spreadsheets. */
    public String sortable(Instant time) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).format(time.atZone(zone));
    }

    /** {@code Thursday 19 November 2026, 10:00:02}. */
    public String dateAndTime(Instant time) {
        return text(time, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM));
    }

    /** {@code 1 h 24 min}, in whole minutes rounded down. */
    public String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return texts.say(Phrase.DAYS_HOURS, duration.toDays(), duration.toHoursPart());
        }
        if (duration.toHours() > 0) {
            return texts.say(Phrase.HOURS_MINUTES, duration.toHours(), duration.toMinutesPart());
        }
        return duration.toMinutes() > 0
                ? texts.say(Phrase.MINUTES, duration.toMinutes())
                : texts.say(Phrase.UNDER_A_MINUTE);
    }

    /** {@code 2 min ago} or {@code just now}. */
    public String age(Moment time, Moment now) {
        Duration age = now.since(time);
        return age.toMinutes() < 1 ? texts.say(Phrase.JUST_NOW) : texts.say(Phrase.AGO, duration(age));
    }

    /** {@code 0.8 s}; whole seconds from ten on. */
    public String seconds(Duration duration) {
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(duration.toSeconds() < 10 ? 1 : 0);
        return texts.say(Phrase.SECONDS, number.format(duration.toMillis() / 1000.0));
    }

    /** {@code 3 s}: whole seconds rounded down, for a running count. */
    public String elapsed(Moment since, Moment now) {
        long seconds = now.since(since).toSeconds();
        return texts.say(Phrase.SECONDS, NumberFormat.getIntegerInstance(locale).format(seconds));
    }

    /** {@code 800 ms}; seconds from one on. */
    public String milliseconds(Duration duration) {
        return duration.toSeconds() > 0
                ? seconds(duration)
                : texts.say(
                        Phrase.MILLISECONDS,
                        NumberFormat.getIntegerInstance(locale).format(duration.toMillis()));
    }

    /** {@code 00:12}, {@code 1:02:03} from an hour on: the time of a player, of constant width. */
    public String played(Duration duration) {
        return duration.toHours() > 0
                ? String.format(
                        locale, "%d:%02d:%02d", duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart())
                : String.format(locale, "%02d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }
}
