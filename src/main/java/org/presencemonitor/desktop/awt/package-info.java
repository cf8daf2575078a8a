/** Tray and notifications of Windows and macOS by AWT. Begin with {@link org.presencemonitor.desktop.awt.AwtTray}. */
@NullMarked
package org.presencemonitor.desktop.awt;

import org.jspecify.annotations.NullMarked;
