package org.presencemonitor.desktop;

import java.util.List;
import org.presencemonitor.print.PrintableText;

/**
 * The content of the tray. Its texts are made {@linkplain PrintableText printable}.
 *
 * @param title first line of the tooltip: the state
 * @param detail second line
 */
public record TrayContent(StatusIcon icon, String title, String detail, List<TrayMenuItem> menu) {
    public TrayContent {
        title = PrintableText.ofLocalized(title);
        detail = PrintableText.ofLocalized(detail);
    }
}
