package org.presencemonitor.desktop;

import java.util.List;

/**
 * The content of the tray.
 *
 * @param title first line of the tooltip: the state
 * @param detail second line
 */
public record TrayContent(StatusIcon icon, String title, String detail, List<TrayMenuItem> menu) {}
