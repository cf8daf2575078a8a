package org.presencemonitor.ui;

import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.presencemonitor.desktop.Palette;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.ui.control.IconNode;
import org.presencemonitor.ui.control.Zoom;
import org.presencemonitor.ui.status.Hero;
import org.presencemonitor.ui.status.HeroView;

/**
 * The first frame: only the hero, in the place where the window will have it. Controls and stylesheets, which take
 * longer to load than the whole start before, follow after it. On the FX thread.
 */
final class FirstFrame {
    /** Height of the header and the footer around their text (theme.css). */
    private static final double HEADER = 26;

    private static final double FOOTER = 14;
    private static final double FONT = 13;
    private static final double FOOTER_FONT = 11.5;

    private final Tones tones;

    /** The colours of theme.css that occur here. */
    private record Tones(Palette icon, Color ground, Color subtle, Color border, Color text, Color muted) {
        static final Tones LIGHT = new Tones(
                Palette.LIGHT,
                Color.WHITE,
                Color.web("#f6f8fa"),
                Color.web("#d0d7de"),
                Color.web("#1f2328"),
                Color.web("#59636e"));
        static final Tones DARK = new Tones(
                Palette.DARK,
                Color.web("#0d1117"),
                Color.web("#151b23"),
                Color.web("#3d444d"),
                Color.web("#f0f6fc"),
                Color.web("#9198a1"));
    }

    private FirstFrame(Tones tones) {
        this.tones = tones;
    }

    /** A frame with that hero, or without one before the first state is known. */
    static Zoom of(Optional<Hero> hero, DisplaySettings look) {
        boolean dark = look.theme() == Theme.SYSTEM
                ? Platform.getPreferences().getColorScheme() == ColorScheme.DARK
                : look.theme() == Theme.DARK;
        Zoom zoom = new Zoom(new FirstFrame(dark ? Tones.DARK : Tones.LIGHT).page(hero));
        zoom.to(look.textSize());
        return zoom;
    }

    private Region page(Optional<Hero> hero) {
        StackPane body = new StackPane();
        body.setPadding(new Insets(16));
        hero.map(this::hero).ifPresent(body.getChildren()::add);
        VBox.setVgrow(body, Priority.ALWAYS);
        Region header = bar(HEADER + height(FONT), new Insets(0, 0, 1, 0), tones.ground());
        Region footer = bar(FOOTER + height(FOOTER_FONT), new Insets(1, 0, 0, 0), tones.subtle());
        VBox page = new VBox(header, body, footer);
        page.setBackground(Background.fill(tones.ground()));
        return page;
    }

    private Region bar(double height, Insets border, Color fill) {
        Region inner = new Region();
        inner.setBackground(Background.fill(fill));
        StackPane bar = new StackPane(inner);
        bar.setPadding(border);
        bar.setBackground(Background.fill(tones.border()));
        bar.setMinHeight(height);
        bar.setMaxHeight(height);
        return bar;
    }

    private HBox hero(Hero hero) {
        IconNode icon = HeroView.iconOf(Optional.of(tones.icon()));
        HeroView.show(hero.icon(), icon);
        VBox lines = new VBox(
                3,
                text(hero.word(), Font.font(null, FontWeight.BOLD, 22), tones.text()),
                text(hero.who(), Font.font(12.5), tones.muted()),
                text(hero.since(), Font.font(12.5), tones.muted()));
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox all = new HBox(16, HeroView.box(icon), lines);
        all.setAlignment(Pos.CENTER_LEFT);
        all.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(all, Pos.TOP_LEFT);
        return all;
    }

    private static Text text(String words, Font font, Color colour) {
        Text text = new Text(words);
        text.setFont(font);
        text.setFill(colour);
        return text;
    }

    private static double height(double font) {
        return Math.ceil(
                text("A", Font.font(font), Color.BLACK).getLayoutBounds().getHeight());
    }
}
