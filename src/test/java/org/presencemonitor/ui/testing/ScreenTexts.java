package org.presencemonitor.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Finds texts on a screen that are cut off or in another language. */
public final class ScreenTexts {
    /** Names and codes that are the same in every language. */
    public static final Pattern NAMES_AND_CODES = Pattern.compile(
            "ms-teams\\.exe|Lync|MsTeams|Teams|Communicator|PresenceMonitor\\.Messenger|Messenger|Presence Monitor|\\bCOM\\b|D-Bus|UpAndRunning"
                    + "|HKCU\\\\Software\\\\IM Providers\\\\|user@contoso\\.example|CoCreateInstance|MyStatus|REG_\\w+|DWORD"
                    + "|MISTATUS|MAPI_LOGOFF_SHARED|MAPI|I\\w+::\\w+|Simulated (?:address book|store|transport)"
                    + "|[SE]_\\w+|\\w+_E_\\w+|REGDB_\\w+|0x\\p{XDigit}+");

    private ScreenTexts() {}

    /** Texts that are drawn shortened, and those that reach beyond the sides of the window. */
    public static List<String> cutOff(Object example, Scene scene) {
        List<String> found = new ArrayList<>();
        for (Node node : scene.getRoot().lookupAll("*")) {
            if (node instanceof Labeled labeled
                    && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                    && isSeen(labeled)
                    && drawn(labeled)
                            .filter(text -> !text.equals(labeled.getText()) || isBeside(labeled, scene))
                            .isPresent()) {
                found.add(example + ": " + labeled.getText());
            }
        }
        return found;
    }

    private static boolean isBeside(Node node, Scene scene) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        return place.getMinX() < -1 || place.getMaxX() > scene.getWidth() + 1;
    }

    private static boolean isSeen(Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    /** The text that is drawn; empty where the skin draws it in another node. */
    private static Optional<String> drawn(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(child -> ((Text) child).getText())
                .findFirst();
    }
}
