package org.presencemonitor.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.presencemonitor.desktop.StatusIcon;

/** The status icons as images in the sizes that title bars, task bars and switchers ask for. */
final class WindowIcons {
    private final Map<StatusIcon, List<Image>> drawn = new EnumMap<>(StatusIcon.class);
    private final String stylesheet;

    WindowIcons(String stylesheet) {
        this.stylesheet = stylesheet;
    }

    List<Image> of(StatusIcon icon) {
        return drawn.computeIfAbsent(icon, this::draw);
    }

    private List<Image> draw(StatusIcon icon) {
        return IntStream.of(16, 24, 32, 48, 64, 128)
                .mapToObj(size -> draw(icon, size))
                .toList();
    }

    private Image draw(StatusIcon icon, int size) {
        IconNode node = new IconNode(size);
        node.show(icon);
        Scene scene = new Scene(node, size, size, Color.TRANSPARENT);
        scene.getStylesheets().add(stylesheet);
        node.setStyle("-fx-background-color: transparent");
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return node.snapshot(parameters, null);
    }
}
