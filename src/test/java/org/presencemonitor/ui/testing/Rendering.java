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
 * A theme, a language and a text size in which every screen is drawn into target/screens, for a person to look at.
 *
 * @param percent the size of the text
 */
public record Rendering(Theme theme, String language, int percent) {
    private static final Path SCREENS = Path.of("target", "screens");

    /** The property asks for all pictures; the large ones take time. */
    private static final boolean WITH_LARGE = System.getProperty("screens") != null;

    /**
     * Light and dark, three languages, 100 and 200 %. A text that is cut off is so in both themes, so that one theme is
     * enough at 200 %.
     */
    public static Stream<Rendering> all() {
        return Stream.of(100, 200)
                .flatMap(percent -> Stream.of(Theme.LIGHT, Theme.DARK)
                        .filter(theme -> percent == 100 || theme == Theme.LIGHT || WITH_LARGE)
                        .flatMap(theme -> Stream.of("en-GB", "fr", "ru")
                                .map(language -> new Rendering(theme, language, percent))));
    }

    public Texts texts() {
        return new Texts(Locale.forLanguageTag(language), ZoneOffset.UTC);
    }

    public DisplaySettings look() {
        return new DisplaySettings(theme, percent, languageSetting(), true);
    }

    private Language languageSetting() {
        return switch (language) {
            case "fr" -> Language.FRENCH;
            case "ru" -> Language.RUSSIAN;
            default -> Language.ENGLISH;
        };
    }

    /** Lays the scene out, and writes its picture unless that is a large one which the property did not ask for. */
    public void draw(String screen, Scene scene) throws Exception {
        if (percent <= 100 || WITH_LARGE) {
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
