package org.presencemonitor.history.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.Segment;
import org.presencemonitor.presence.PresenceState;

/** Makes the lanes of days from runs. Pure functions. */
public final class DayLanes {
    private DayLanes() {}

    /**
     * One lane per day.
     *
     * @param runs of one provider, in the order they began
     * @param first the first day
     * @param last the last day, inclusive
     * @param zone determines when a day begins and how long it is
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
        if (!tiled.isEmpty() && tiled.getLast().state() == next.state()) {
            tiled.add(new Segment(next.state(), tiled.removeLast().from(), next.to()));
        } else {
            tiled.add(next);
        }
    }

    /**
     * The states of several runs, laid over each other: where two runs overlap, because the clock was set back or two
     * programs watched, the run that began later wins. Segments are in order and do not overlap.
     */
    private static final class Timeline {
        private List<Segment> segments = new ArrayList<>();

        /** Expects the runs in the order they began. */
        static Timeline of(List<WatchRun> runs) {
            Timeline timeline = new Timeline();
            runs.forEach(run -> timeline.lay(segments(run)));
            return timeline;
        }

        /** The known segments of that period, cut to it; unknown times are left out. */
        List<Segment> between(Instant from, Instant to) {
            List<Segment> cut = new ArrayList<>();
            for (int i = firstEndingAfter(from); i < segments.size(); i++) {
                Segment segment = segments.get(i);
                if (!segment.from().isBefore(to)) {
                    break;
                }
                add(cut, segment.state(), later(segment.from(), from), earlier(segment.to(), to));
            }
            return cut;
        }

        private void lay(List<Segment> run) {
            if (run.isEmpty()) {
                return;
            }
            Instant from = run.getFirst().from();
            Instant to = run.getLast().to();
            if (segments.isEmpty() || !segments.getLast().to().isAfter(from)) {
                segments.addAll(run);
                return;
            }
            List<Segment> laid = new ArrayList<>(between(Instant.MIN, from));
            laid.addAll(run);
            laid.addAll(between(to, Instant.MAX));
            segments = laid;
        }

        private int firstEndingAfter(Instant moment) {
            int low = 0;
            int high = segments.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (segments.get(middle).to().isAfter(moment)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        /** Changes that a clock correction within a run dated too early begin where the change before them began. */
        private static List<Segment> segments(WatchRun run) {
            List<Segment> segments = new ArrayList<>();
            PresenceState state = PresenceState.UNKNOWN;
            Instant since = run.started();
            for (WatchRun.Change change : run.changes()) {
                Instant at = earlier(later(change.at(), since), later(run.alive(), since));
                add(segments, state, since, at);
                state = change.state();
                since = at;
            }
            add(segments, state, since, run.alive());
            return segments;
        }

        /** Adds nothing where the state is unknown or has no length. */
        private static void add(List<Segment> segments, PresenceState state, Instant from, Instant to) {
            if (state != PresenceState.UNKNOWN && from.isBefore(to)) {
                segments.add(new Segment(state, from, to));
            }
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
