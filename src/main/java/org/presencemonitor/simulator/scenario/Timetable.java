package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** The scenario's day: begins at half past eight, in UTC, whenever it is played. */
public final class Timetable {
    /** When every scenario begins. */
    public static final Instant MORNING = Instant.parse("2009-08-13T08:30:00Z");

    private Timetable() {}

    /** That time of the day. */
    static Instant today(LocalTime time) {
        return time.atDate(MORNING.atOffset(ZoneOffset.UTC).toLocalDate()).toInstant(ZoneOffset.UTC);
    }

    /** What is certain to elapse. */
    static Duration total(List<Step> steps) {
        Duration total = Duration.ZERO;
        for (Step step : steps) {
            total = switch (step.action()) {
                case Action.After after -> total.plus(after.time());
                case Action.Since since -> later(total, since.time());
                case Action.At at -> later(total, Duration.between(MORNING, today(at.time())));
                case Action.Expect expect -> total.plus(expect.expectation().lasting());
                case Action.Do deed -> total;
            };
        }
        return total;
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
