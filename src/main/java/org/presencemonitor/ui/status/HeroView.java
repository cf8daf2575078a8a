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

/** Big icon, big word, who, since when. A screen reader hears it as one text, and hears it again when it changes. */
public final class HeroView extends HBox {
    private static final double BOX = 72;
    /** A disc covers 20 of the icon's 24 units, so this makes it fill the box. */
    private static final double ICON = BOX * 24 / 20;

    private static final double LINES = 0.6;
    /** A triangle is wider than a disc; this keeps it within the column. */
    private static final double TRIANGLE = 20 / 22.4;

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

    /** The big icon; with a palette where no stylesheet gives it colours. */
    public static IconNode iconOf(Optional<Palette> palette) {
        return new IconNode(ICON, LINES, palette);
    }

    /** Where the big icon stands. */
    public static StackPane box(IconNode icon) {
        StackPane box = new StackPane(icon);
        box.setMinSize(BOX, BOX);
        box.setPrefSize(BOX, BOX);
        box.setMaxSize(BOX, BOX);
        return box;
    }

    public static void show(StatusIcon status, IconNode icon) {
        icon.show(status);
        double scale = status == StatusIcon.PROBLEM ? TRIANGLE : 1;
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
