package org.presencemonitor.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.presencemonitor.desktop.IconRaster;
import org.presencemonitor.desktop.Palette;
import org.presencemonitor.desktop.StatusIcon;

/**
 * The status icons as images in the sizes that title bars, task bars and switchers ask for. Drawn pixel by pixel: a
 * snapshot of a node is no image that GTK takes for an icon.
 */
final class WindowIcons {
    private final Map<StatusIcon, List<Image>> drawn = new EnumMap<>(StatusIcon.class);

    List<Image> of(StatusIcon icon) {
        return drawn.computeIfAbsent(icon, WindowIcons::draw);
    }

    private static List<Image> draw(StatusIcon icon) {
        return IntStream.of(16, 24, 32, 48, 64, 128)
                .mapToObj(size -> draw(icon, size))
                .toList();
    }

    private static Image draw(StatusIcon icon, int size) {
        WritableImage image = new WritableImage(size, size);
        int[] pixels = IconRaster.draw(icon, size, Palette.PANEL);
        image.getPixelWriter().setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), pixels, 0, size);
        return image;
    }
}
