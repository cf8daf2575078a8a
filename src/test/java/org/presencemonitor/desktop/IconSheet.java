package org.presencemonitor.desktop;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes every status icon onto one picture, to be looked at: the argument names the PNG. */
final class IconSheet {
    private static final int CELL = 80;

    private IconSheet() {}

    public static void main(String[] args) throws IOException {
        StatusIcon[] icons = StatusIcon.values();
        BufferedImage sheet = new BufferedImage(CELL * icons.length, CELL * 6 + 80, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = sheet.createGraphics();
        int top = 0;
        for (int ground : new int[] {0xFF1F2328, 0xFFECEFF2}) {
            graphics.setColor(new Color(ground));
            graphics.fillRect(0, top, sheet.getWidth(), 3 * CELL + 40);
            int left = 0;
            for (StatusIcon icon : icons) {
                graphics.drawImage(image(icon, 64), left + 8, top + 8, null);
                graphics.drawImage(image(icon, 22), left + 8, top + CELL + 8, 66, 66, null);
                graphics.drawImage(image(icon, 16), left + 8, top + 2 * CELL + 8, 64, 64, null);
                graphics.drawImage(image(icon, 22), left + 8, top + 3 * CELL + 8, null);
                graphics.drawImage(image(icon, 16), left + 44, top + 3 * CELL + 8, null);
                left += CELL;
            }
            top += 3 * CELL + 40;
        }
        graphics.dispose();
        try (var out = Files.newOutputStream(Path.of(args[0]))) {
            ImageIO.write(sheet, "png", out);
        }
    }

    private static BufferedImage image(StatusIcon icon, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, size, size, IconRaster.draw(icon, size, Palette.PANEL), 0, size);
        return image;
    }
}
