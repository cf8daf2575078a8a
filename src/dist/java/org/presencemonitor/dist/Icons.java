package org.presencemonitor.dist;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.presencemonitor.desktop.IconRaster;
import org.presencemonitor.desktop.Palette;
import org.presencemonitor.desktop.StatusIcon;

/**
 * The program's icon, in the sizes that desktops ask for: the one that says "available", drawn as the tray draws it.
 */
final class Icons {
    private static final int[] SIZES = {16, 22, 24, 32, 48, 64, 128, 256};

    private Icons() {}

    /** Draws one file for each size, {@code 16.png} and so on. */
    static Path draw(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int size : SIZES) {
            BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
            int[] pixels = IconRaster.draw(StatusIcon.AVAILABLE, size, Palette.PANEL);
            image.setRGB(0, 0, size, size, pixels, 0, size);
            ImageIO.write(image, "png", folder.resolve(size + ".png").toFile());
        }
        return folder;
    }
}
