package org.presencemonitor.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.Segment;
import org.presencemonitor.texts.Texts;

/**
 * The lane of a day.
 *
 * @param label {@code Mon}, {@code Today}, {@code Mon 9}
 * @param total the time signed in, for a column: {@code 6 h 12}; empty before the first answer
 * @param pieces from the day's begin until its end or until now, without gap or overlap
 * @param now the place of the present on the lane; empty on a day that is over
 * @param asked the time at which the lane was asked for
 * @param spoken what a screen reader says about the whole lane
 */
record LaneViewModel(
        LocalDate day,
        String label,
        String total,
        List<LanePiece> pieces,
        OptionalDouble now,
        Instant asked,
        String spoken) {

    static LaneViewModel of(DayLane lane, String label, Instant asked, Texts texts) {
        double length = Duration.between(lane.start(), lane.end()).toMillis();
        boolean past = !asked.isBefore(lane.end());
        Instant until = past ? lane.end() : asked;
        List<LanePiece> pieces = lane.segments().stream()
                .filter(segment -> segment.from().isBefore(until))
                .map(segment -> piece(segment, lane.start(), until, length))
                .toList();
        LaneWords words = new LaneWords(texts);
        return new LaneViewModel(
                lane.day(),
                label,
                words.shortTotal(lane, pieces),
                pieces,
                past ? OptionalDouble.empty() : OptionalDouble.of(fraction(lane.start(), asked, length)),
                asked,
                words.lane(label, lane.signedIn(), pieces));
    }

    /** A day before the first answer. */
    static LaneViewModel waiting(LocalDate day, String label, Instant asked) {
        return new LaneViewModel(day, label, "", List.of(), OptionalDouble.empty(), asked, label);
    }

    /** The piece at that fraction of the day; empty in the future. */
    Optional<LanePiece> at(double fraction) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (pieces.get(middle).to() <= fraction) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return pieces.stream().skip(low).findFirst().filter(piece -> piece.from() <= fraction && fraction < piece.to());
    }

    private static LanePiece piece(Segment segment, Instant start, Instant until, double length) {
        Instant end = segment.to().isBefore(until) ? segment.to() : until;
        return new LanePiece(
                fraction(start, segment.from(), length),
                fraction(start, end, length),
                segment.state(),
                segment.from(),
                end);
    }

    private static double fraction(Instant start, Instant time, double length) {
        return Duration.between(start, time).toMillis() / length;
    }
}
