package org.presencemonitor.ui.timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The shapes of a lane's tones, as outlines of SVG paths. Each tone has another shape, not only another colour. */
final class LaneOutline {
    private LaneOutline() {}

    /**
     * An outline for each tone that occurs.
     *
     * @param fineness columns of stripes per pixel
     * @param height of the band, in pixels
     */
    static Map<LaneTone, String> of(List<LaneStripe> stripes, double fineness, double height) {
        Map<LaneTone, StringBuilder> outlines = new EnumMap<>(LaneTone.class);
        for (LaneStripe stripe : stripes) {
            StringBuilder outline = outlines.computeIfAbsent(stripe.tone(), tone -> new StringBuilder());
            add(outline, stripe.tone(), stripe.from() / fineness, stripe.to() / fineness, height);
        }
        return outlines.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, outline -> outline.getValue().toString()));
    }

    /** The outline of the unknown times, where there is no band. */
    static String blank(List<LaneStripe> stripes, double fineness, double height) {
        StringBuilder outline = new StringBuilder();
        stripes.stream()
                .filter(stripe -> stripe.tone() == LaneTone.UNKNOWN)
                .forEach(stripe -> box(outline, stripe.from() / fineness, 0, stripe.to() / fineness, height));
        return outline.toString();
    }

    private static void add(StringBuilder outline, LaneTone tone, double from, double to, double height) {
        double line = Math.max(1, Math.rint(height / 8));
        switch (tone) {
            case GOOD -> box(outline, from, 0, to, height);
            case BUSY -> {
                double middle = Math.rint((height - line) / 2);
                box(outline, from, 0, to, middle);
                box(outline, from, middle + line, to, height);
            }
            case HIDDEN -> {
                box(outline, from, 0, to, line);
                box(outline, from, height - line, to, height);
            }
            case AWAY -> box(outline, from, Math.rint(height * 0.4), to, height);
            case UNDER_WAY -> box(outline, from, Math.rint(height * 0.3), to, height - Math.rint(height * 0.3));
            case PROBLEM -> box(outline, from, height - 2 * line, to, height);
            case UNKNOWN -> {
                double thin = Math.max(1, Math.rint(height / 13));
                double top = Math.floor((height - thin) / 2);
                box(outline, from, top, to, top + thin);
            }
            case SIGNED_OUT -> {}
        }
    }

    private static void box(StringBuilder outline, double left, double top, double right, double bottom) {
        outline.append('M').append(left).append(' ').append(top);
        outline.append('H').append(right).append('V').append(bottom).append('H').append(left);
        outline.append('Z');
    }
}
