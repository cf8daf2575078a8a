package org.presencemonitor.desktop;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Writes every status icon onto one picture, on panels of several colours, each size once as it is and once enlarged,
 * to be looked at: the argument names the PNG.
 */
final class IconSheet {
    private static final int[] PANELS = {0x000000, 0x1F2328, 0x555555, 0x2980B9, 0x9A9A9A, 0x3FA34D, 0xECEFF2, 0xFFFFFF
    };
    private static final int[] SIZES = {16, 22, 24, 32};
    private static final int CELL = 72;

    private IconSheet() {}

    public static void main(String[] args) throws IOException {
        StatusIcon[] icons = StatusIcon.values();
        int row = CELL + 40;
        BufferedImage sheet =
                new BufferedImage(2 * CELL * icons.length, row * PANELS.length, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = sheet.createGraphics();
        for (int i = 0; i < PANELS.length; i++) {
            int top = i * row;
            graphics.setColor(new Color(PANELS[i]));
            graphics.fillRect(0, top, sheet.getWidth(), row);
            for (int j = 0; j < icons.length; j++) {
                int left = 2 * CELL * j;
                graphics.drawImage(image(icons[j], 16), left + 4, top + 4, 64, 64, null);
                graphics.drawImage(image(icons[j], 22), left + CELL, top + 4, 66, 66, null);
                int x = left + 4;
                for (int size : SIZES) {
                    graphics.drawImage(image(icons[j], size), x, top + CELL + 4, null);
                    x += size + 8;
                }
            }
        }
        graphics.dispose();
        try (var out = Files.newOutputStream(Path.of(args[0]))) {
            ImageIO.write(sheet, "png", out);
        }
    }

    private static BufferedImage image(StatusIcon icon, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, size, size, PanelIcon.draw(icon, size), 0, size);
        return image;
    }
}
