package org.presencemonitor.ui.testing;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Texts;

/**
 * One way in which every screen is drawn into target/screens, to be looked at.
 *
 * @param percent the size of the text
 */
public record Rendering(Theme theme, String language, int percent) {
    private static final Path SCREENS = Path.of("target", "screens");

    /** Set by whoever wants to look at all pictures, and has the time to wait for the large ones. */
    private static final boolean LARGE_ONES_TOO = System.getProperty("screens") != null;

    /**
     * Light and dark, three languages, 100 and 200 %. What is cut off is so in both themes, so one has to do at 200 %.
     */
    public static Stream<Rendering> all() {
        return Stream.of(100, 200)
                .flatMap(percent -> Stream.of(Theme.LIGHT, Theme.DARK)
                        .filter(theme -> percent == 100 || theme == Theme.LIGHT || LARGE_ONES_TOO)
                        .flatMap(theme -> Stream.of("en-GB", "fr", "ru")
                                .map(language -> new Rendering(theme, language, percent))));
    }

    public Texts texts() {
        return new Texts(Locale.forLanguageTag(language), ZoneOffset.UTC);
    }

    public DisplaySettings look() {
        return new DisplaySettings(theme, percent, speaks(), true);
    }

    private Language speaks() {
        return switch (language) {
            case "fr" -> Language.FRENCH;
            case "ru" -> Language.RUSSIAN;
            default -> Language.ENGLISH;
        };
    }

    /** Lays the scene out, and takes its picture where it is wanted. */
    public void draw(String screen, Scene scene) throws Exception {
        if (percent <= 100 || LARGE_ONES_TOO) {
            PngFile.write(Fx.get(() -> scene.snapshot(null)), file(screen));
        } else {
            Fx.run(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
        }
    }

    /** {@code target/screens/<screen>-<theme>-<language>-<size>.png}. */
    private Path file(String screen) {
        return SCREENS.resolve(screen + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language.substring(0, 2)
                + "-" + percent + ".png");
    }
}
