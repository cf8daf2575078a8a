package org.presencemonitor.settings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hours of the week without notifications, as the user's clock shows them. Immutable.
 *
 * @param to on the same day; on the next one where it is no later than {@code from}
 * @param days on which they begin; may be empty
 */
public record QuietHours(boolean isOn, LocalTime from, LocalTime to, Set<DayOfWeek> days) {
    public static final QuietHours DEFAULT =
            new QuietHours(false, LocalTime.of(22, 0), LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class));

    /** Takes a copy. */
    public QuietHours {
        days = Set.copyOf(days);
    }

    public QuietHours withOn(boolean chosen) {
        return new QuietHours(chosen, from, to, days);
    }

    public QuietHours withFrom(LocalTime chosen) {
        return new QuietHours(isOn, chosen, to, days);
    }

    public QuietHours withTo(LocalTime chosen) {
        return new QuietHours(isOn, from, chosen, days);
    }

    /** With that day or without it. */
    public QuietHours withDay(DayOfWeek day, boolean chosen) {
        Set<DayOfWeek> changed = EnumSet.noneOf(DayOfWeek.class);
        changed.addAll(days);
        if (chosen) {
            changed.add(day);
        } else {
            changed.remove(day);
        }
        return new QuietHours(isOn, from, to, changed);
    }

    /** When the hours that last at that time end; empty when it is not quiet then. */
    public Optional<Instant> endAt(Instant time, ZoneId zone) {
        if (!isOn) {
            return Optional.empty();
        }
        LocalDate today = time.atZone(zone).toLocalDate();
        return Stream.of(today, today.minusDays(1))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .filter(day -> !time.isBefore(at(day, from, zone)) && time.isBefore(end(day, zone)))
                .map(day -> end(day, zone))
                .findFirst();
    }

    private Instant end(LocalDate begun, ZoneId zone) {
        return at(to.isAfter(from) ? begun : begun.plusDays(1), to, zone);
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }
}
