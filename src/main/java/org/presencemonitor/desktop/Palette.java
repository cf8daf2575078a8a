package org.presencemonitor.desktop;

/**
 * The colour of each {@link ColourRole}, as opaque ARGB. Each has a contrast of 3:1 to the backgrounds named here (WCAG
 * 1.4.11).
 */
public record Palette(int good, int bad, int warning, int accent, int muted, int onFill) {
    /** For a white background. */
    public static final Palette LIGHT =
            new Palette(0xFF1A7F37, 0xFFCF222E, 0xFFBF8700, 0xFF0969DA, 0xFF6E7781, 0xFFFFFFFF);

    /** For a background of #0d1117. */
    public static final Palette DARK =
            new Palette(0xFF3FB950, 0xFFF85149, 0xFFD29922, 0xFF4493F8, 0xFF9198A1, 0xFF0D1117);

    /** For the icons that {@link PanelIcon} draws. */
    public static final Palette PANEL =
            new Palette(0xFF1A7F37, 0xFFD22C37, 0xFFB07C00, 0xFF0969DA, 0xFF6E7781, 0xFFFFFFFF);

    public int argb(ColourRole ink) {
        return switch (ink) {
            case GOOD -> good;
            case BAD -> bad;
            case WARNING -> warning;
            case ACCENT -> accent;
            case MUTED -> muted;
            case ON_FILL -> onFill;
        };
    }
}
