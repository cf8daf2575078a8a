package org.presencemonitor.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels in the styles of the theme. */
public final class Labels {
    private Labels() {}

    public static Label styled(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }

    /** A label that is never shortened, for codes and times. */
    public static Label whole(String... styles) {
        Label label = styled(styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A label with that text. */
    public static Label with(String text, Label label) {
        label.setText(text);
        return label;
    }

    public static Label wrapping(String... styles) {
        Label label = styled(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
