package org.presencemonitor.bench;

import java.util.Arrays;
import java.util.Locale;

/** Figures of one kind. */
record Sample(double[] sorted) {
    static Sample of(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    double median() {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Median, and from the least to the largest. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s (%s–%s)", text(median()), text(sorted[0]), text(sorted[sorted.length - 1]));
    }

    private static String text(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.2f" : figure < 1_000 ? "%.1f" : "%,.0f", figure);
    }
}
