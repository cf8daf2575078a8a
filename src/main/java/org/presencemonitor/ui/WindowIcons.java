package org.presencemonitor.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.presencemonitor.desktop.PanelIcon;
import org.presencemonitor.desktop.StatusIcon;

/**
 * The status as a window's icon, in the sizes that title bars, task bars and switchers ask for. Drawn pixel by pixel:
 * GTK does not accept a snapshot of a node as an icon. Drawing is slow, so it runs outside the FX thread; everything
 * else runs on it.
 */
final class WindowIcons {
    private final Stage stage;
    private final Executor drawing;
    private final Map<StatusIcon, List<Image>> drawn = new EnumMap<>(StatusIcon.class);
    private Optional<StatusIcon> shown = Optional.empty();

    WindowIcons(Stage stage, Executor drawing) {
        this.stage = stage;
        this.drawing = drawing;
    }

    /** Gives the window that icon as soon as it is drawn. */
    void show(StatusIcon icon) {
        if (shown.equals(Optional.of(icon))) {
            return;
        }
        shown = Optional.of(icon);
        if (drawn.containsKey(icon)) {
            showDrawn(icon);
            return;
        }
        drawing.execute(() -> {
            List<Image> images = draw(icon);
            Platform.runLater(() -> {
                drawn.put(icon, images);
                showDrawn(icon);
            });
        });
    }

    private void showDrawn(StatusIcon icon) {
        if (shown.equals(Optional.of(icon))) {
            stage.getIcons().setAll(drawn.getOrDefault(icon, List.of()));
        }
    }

    private static List<Image> draw(StatusIcon icon) {
        return IntStream.of(16, 24, 32, 48, 64, 128)
                .mapToObj(size -> draw(icon, size))
                .toList();
    }

    private static Image draw(StatusIcon icon, int size) {
        WritableImage image = new WritableImage(size, size);
        int[] pixels = PanelIcon.draw(icon, size);
        image.getPixelWriter().setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), pixels, 0, size);
        return image;
    }
}
