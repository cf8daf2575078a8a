package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The scenario's day, which begins at 08:30 UTC whenever it is played. */
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
            case StepAction.Do now -> new Span(Duration.ZERO, Duration.ZERO);
            case StepAction.Command soon -> new Span(Duration.ZERO, Duration.ZERO);
        };
    }

    /**
     * The time that steps take.
     *
     * @param more how long they take
     * @param atLeast the earliest end, since the beginning of the scenario
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
}
