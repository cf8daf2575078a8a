package org.presencemonitor.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.shape.SVGPath;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/** A small gear that opens the settings. As high as its line of text. */
final class SettingsButton extends Button {
    static final KeyCodeCombination KEY = new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);

    private static final int TEETH = 8;
    private static final double CENTRE = 7;
    private static final double OUTER = 6.3;
    private static final double INNER = 4.7;

    SettingsButton(Texts texts, Runnable open) {
        setId("settings");
        getStyleClass().setAll("gear");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(texts.say(Phrase.SETTINGS_TITLE));
        setTooltip(new Tooltip(texts.say(Phrase.SETTINGS_BY_KEY, KEY.getDisplayText())));
        SVGPath gear = new SVGPath();
        gear.setContent(outline());
        gear.getStyleClass().add("gear-line");
        setGraphic(gear);
        setOnAction(event -> open.run());
    }

    /** A wheel with teeth as wide as the gaps between them, and a hole. */
    private static String outline() {
        StringBuilder path = new StringBuilder();
        for (int tooth = 0; tooth < TEETH; tooth++) {
            String[] corners = {
                corner(INNER, tooth - 0.32),
                corner(OUTER, tooth - 0.2),
                corner(OUTER, tooth + 0.2),
                corner(INNER, tooth + 0.32)
            };
            path.append(tooth == 0 ? "M" : "L").append(String.join(" L", corners));
        }
        return path + " Z M9 7 A2 2 0 1 1 5 7 A2 2 0 1 1 9 7 Z";
    }

    private static String corner(double radius, double tooth) {
        double angle = 2 * Math.PI * tooth / TEETH;
        return (CENTRE + radius * Math.cos(angle)) + " " + (CENTRE + radius * Math.sin(angle));
    }
}
