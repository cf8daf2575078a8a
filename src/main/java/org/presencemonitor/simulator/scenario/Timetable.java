package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.presencemonitor.simulator.text.Spelling;

/** The scenario's day: begins at half past eight, in UTC, whenever it is played. */
public final class Timetable {
    /** When every scenario begins. */
    public static final Instant MORNING = Instant.parse("2009-08-13T08:30:00Z");

    /** From each step to the end. */
    private final List<Span> rest;

    Timetable(List<Step> steps) {
        Deque<Span> spans = new ArrayDeque<>();
        Span all = new Span(Duration.ZERO, Duration.ZERO);
        for (Step step : steps.reversed()) {
            all = span(step.action()).then(all);
            spans.addFirst(all);
        }
        rest = List.copyOf(spans);
    }

    /** That time of the day. */
    static Instant today(LocalTime time) {
        return time.atDate(MORNING.atOffset(ZoneOffset.UTC).toLocalDate()).toInstant(ZoneOffset.UTC);
    }

    /** When the last step ends at the latest, if a step begins then and no expectation fails. */
    Duration end(int step, Duration began) {
        return rest.get(step).after(began);
    }

    private static Span span(StepAction action) {
        return switch (action) {
            case StepAction.After after -> new Span(after.time(), Duration.ZERO);
            case StepAction.Since since -> new Span(Duration.ZERO, since.time());
            case StepAction.At at -> new Span(Duration.ZERO, Duration.between(MORNING, today(at.time())));
            case StepAction.Expect expect ->
                new Span(expect.expectation().within().plus(expect.expectation().lasting()), Duration.ZERO);
            case StepAction.Do deed -> new Span(Duration.ZERO, Duration.ZERO);
        };
    }

    /**
     * What steps make of the time.
     *
     * @param more they take that long
     * @param atLeast and end no sooner than that, since the beginning
     */
    private record Span(Duration more, Duration atLeast) {
        Duration after(Duration began) {
            return later(began.plus(more), atLeast);
        }

        /** This one first, and then the other. */
        Span then(Span other) {
            return new Span(more.plus(other.more), other.after(atLeast));
        }
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** A duration as scenarios write it: {@code 1h30m}, {@code 800ms}. */
    public static String write(Duration time) {
        return Spelling.of(time);
    }
}
