package org.presencemonitor.ui.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run of pixel columns in one tone. A lane has no more stripes than columns, so that a day of thousands of changes is
 * drawn as fast as a day of three.
 *
 * @param from the first column
 * @param to the column after the last
 */
record LaneStripe(int from, int to, LaneTone tone) {
    /** Each column has the tone that lasts longest in it; none where less than half of it is known. */
    static List<LaneStripe> of(List<LanePiece> pieces, int columns) {
        List<Map<LaneTone, Double>> durations = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            durations.add(new EnumMap<>(LaneTone.class));
        }
        pieces.forEach(piece -> add(piece, durations));
        List<LaneStripe> stripes = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int here = column;
            longest(durations.get(column)).ifPresent(tone -> join(stripes, new LaneStripe(here, here + 1, tone)));
        }
        return List.copyOf(stripes);
    }

    /** In columns. */
    private static void add(LanePiece piece, List<Map<LaneTone, Double>> durations) {
        double from = piece.from() * durations.size();
        double to = piece.to() * durations.size();
        for (int column = (int) from; column < to && column < durations.size(); column++) {
            double inside = Math.min(to, column + 1.0) - Math.max(from, column);
            durations.get(column).merge(piece.tone(), inside, Double::sum);
        }
    }

    private static Optional<LaneTone> longest(Map<LaneTone, Double> durations) {
        double all =
                durations.values().stream().mapToDouble(Double::doubleValue).sum();
        return all < 0.5
                ? Optional.empty()
                : durations.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey);
    }

    private static void join(List<LaneStripe> stripes, LaneStripe next) {
        int last = stripes.size() - 1;
        if (last >= 0
                && stripes.get(last).tone() == next.tone()
                && stripes.get(last).to() == next.from()) {
            stripes.set(last, new LaneStripe(stripes.get(last).from(), next.to(), next.tone()));
        } else {
            stripes.add(next);
        }
    }
}
