package org.presencemonitor.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of pixel columns in one tone. However many pieces a lane has, it has no more stripes than columns, so that a day
 * of thousands of changes is drawn as fast as one of three.
 *
 * @param from the first column
 * @param to behind the last
 */
@SuppressWarnings("EnumOrdinal") // an index into an array that lives for one call
record LaneStripe(int from, int to, LaneTone tone) {
    private static final int TONES = LaneTone.values().length;

    /** Each column in the tone that lasts longest in it; none where that is less than half of it. */
    static List<LaneStripe> of(List<LanePiece> pieces, int columns) {
        double[][] lasts = new double[columns][TONES];
        for (LanePiece piece : pieces) {
            add(piece, lasts);
        }
        List<LaneStripe> stripes = new ArrayList<>();
        int begun = 0;
        int running = -1;
        for (int column = 0; column <= columns; column++) {
            int tone = column < columns ? longest(lasts[column]) : -1;
            if (tone != running) {
                if (running >= 0) {
                    stripes.add(new LaneStripe(begun, column, LaneTone.values()[running]));
                }
                begun = column;
                running = tone;
            }
        }
        return List.copyOf(stripes);
    }

    /** In columns. */
    private static void add(LanePiece piece, double[][] lasts) {
        double from = piece.from() * lasts.length;
        double to = piece.to() * lasts.length;
        int tone = piece.tone().ordinal();
        for (int column = (int) from; column < to && column < lasts.length; column++) {
            lasts[column][tone] += Math.min(to, column + 1.0) - Math.max(from, column);
        }
    }

    private static int longest(double[] lasts) {
        int found = -1;
        double most = 0;
        double all = 0;
        for (int tone = 0; tone < TONES; tone++) {
            all += lasts[tone];
            if (lasts[tone] > most) {
                most = lasts[tone];
                found = tone;
            }
        }
        return all < 0.5 ? -1 : found;
    }
}
