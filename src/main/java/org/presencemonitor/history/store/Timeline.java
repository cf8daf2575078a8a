package org.presencemonitor.history.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.presencemonitor.history.Segment;
import org.presencemonitor.presence.PresenceState;

/**
 * What several runs saw, laid over each other: where two speak of the same time, because the clock was set back or two
 * programs watched, the one that began later is believed. Segments are in order and do not overlap.
 */
final class Timeline {
    private List<Segment> segments = new ArrayList<>();

    /** The runs, in the order they began. */
    static Timeline of(List<WatchRun> runs) {
        Timeline timeline = new Timeline();
        runs.forEach(run -> timeline.lay(segments(run)));
        return timeline;
    }

    /** What it knows of that time; what it does not know is left out. */
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
        Instant from = run.get(0).from();
        Instant to = run.get(run.size() - 1).to();
        if (segments.isEmpty() || !segments.get(segments.size() - 1).to().isAfter(from)) {
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

    /** A clock that goes back a little within a run does not take time back. */
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

    /** Nothing, where the state is not known or lasts no time. */
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
