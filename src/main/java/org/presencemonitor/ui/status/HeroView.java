package org.presencemonitor.ui.status;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.presencemonitor.desktop.Palette;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.ui.control.CrossFade;
import org.presencemonitor.ui.control.IconNode;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;

/** Shows a {@link Hero}. A screen reader gets it as one text, and again when the state or the user changes. */
public final class HeroView extends HBox {
    private static final double BOX_SIZE = 72;
    /** A disc covers 20 of the icon's 24 units; in this size it fills the box. */
    private static final double ICON_SIZE = BOX_SIZE * 24 / 20;

    private static final double LINE_WEIGHT = 0.6;
    /** A triangle is wider than a disc; this factor keeps it within the box. */
    private static final double TRIANGLE_SCALE = 20 / 22.4;

    private final IconNode icon = iconOf(Optional.empty());
    private final Label word = Labels.styled("hero-word");
    private final Label value = Labels.whole("code", "hero-value");
    private final Label who = Labels.styled("muted");
    private final Label since = Labels.styled("muted");
    private final CrossFade crossFade = new CrossFade(this);
    private String announced = "";

    HeroView() {
        getStyleClass().add("hero");
        HBox first = new HBox(8, word, value);
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox lines = new VBox(first, who, since);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(box(icon), lines);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** The large icon; with a palette where no stylesheet gives it colours. */
    public static IconNode iconOf(Optional<Palette> palette) {
        return new IconNode(ICON_SIZE, LINE_WEIGHT, palette);
    }

    /** The box around the large icon. */
    public static StackPane box(IconNode icon) {
        StackPane box = new StackPane(icon);
        box.setMinSize(BOX_SIZE, BOX_SIZE);
        box.setPrefSize(BOX_SIZE, BOX_SIZE);
        box.setMaxSize(BOX_SIZE, BOX_SIZE);
        return box;
    }

    public static void show(StatusIcon status, IconNode icon) {
        icon.show(status);
        double scale = status == StatusIcon.PROBLEM ? TRIANGLE_SCALE : 1;
        icon.setScaleX(scale);
        icon.setScaleY(scale);
    }

    public void show(Hero hero) {
        String status = hero.word() + hero.who();
        if (status.equals(announced)) {
            fill(hero);
            return;
        }
        boolean first = announced.isEmpty();
        announced = status;
        if (first) {
            fill(hero);
        } else {
            crossFade.over(() -> fill(hero));
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void fill(Hero hero) {
        show(hero.icon(), icon);
        word.setText(hero.word());
        Nodes.fill(value, hero.value());
        who.setText(hero.who());
        since.setText(hero.since());
        setAccessibleText(hero.spoken());
    }
}
