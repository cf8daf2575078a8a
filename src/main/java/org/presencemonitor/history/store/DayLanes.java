package org.presencemonitor.history.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.Segment;
import org.presencemonitor.presence.PresenceState;

/** From runs to the lanes of days: pure. */
public final class DayLanes {
    private DayLanes() {}

    /**
     * One lane per day.
     *
     * @param runs of one provider, in the order they began
     * @param first the first day
     * @param last the last day, inclusive
     * @param zone decides when a day begins and how long it is
     */
    public static List<DayLane> of(List<WatchRun> runs, LocalDate first, LocalDate last, ZoneId zone) {
        Timeline timeline = Timeline.of(runs);
        List<DayLane> lanes = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Instant start = startOf(day, zone);
            Instant end = startOf(day.plusDays(1), zone);
            lanes.add(new DayLane(day, start, end, tile(timeline.between(start, end), start, end)));
        }
        return lanes;
    }

    static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static List<Segment> tile(List<Segment> known, Instant start, Instant end) {
        List<Segment> tiled = new ArrayList<>();
        Instant until = start;
        for (Segment segment : known) {
            join(tiled, new Segment(PresenceState.UNKNOWN, until, segment.from()));
            join(tiled, segment);
            until = segment.to();
        }
        join(tiled, new Segment(PresenceState.UNKNOWN, until, end));
        return tiled;
    }

    private static void join(List<Segment> tiled, Segment next) {
        if (!next.from().isBefore(next.to())) {
            return;
        }
        int last = tiled.size() - 1;
        if (last >= 0 && tiled.get(last).state() == next.state()) {
            tiled.set(last, new Segment(next.state(), tiled.get(last).from(), next.to()));
        } else {
            tiled.add(next);
        }
    }
}
