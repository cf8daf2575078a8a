package org.presencemonitor.ui.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.presencemonitor.texts.Days;

/**
 * An hour on the scale under a lane, where it really is: on a day of 23 or 25 hours 12 is not in the middle.
 *
 * @param at a fraction of the day's real length
 */
record LaneTick(double at, String label) {
    private static final int[] HOURS = {0, 6, 12, 18};

    static List<LaneTick> of(LocalDate day, Days days) {
        ZonedDateTime start = day.atStartOfDay(days.zone());
        ZonedDateTime end = day.plusDays(1).atStartOfDay(days.zone());
        double length = Duration.between(start, end).toSeconds();
        List<LaneTick> ticks = new ArrayList<>();
        for (int hour : HOURS) {
            // An hour that this day does not have is the one that the clocks went on to.
            ZonedDateTime there = day.atTime(hour, 0).atZone(days.zone());
            ticks.add(new LaneTick(Duration.between(start, there).toSeconds() / length, days.hour(there)));
        }
        ticks.add(new LaneTick(1, days.lastHour(end)));
        return List.copyOf(ticks);
    }
}
