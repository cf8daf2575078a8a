/**
 * Tray and notifications of Linux desktops over the session bus. Begin with
 * {@link org.presencemonitor.desktop.linux.StatusNotifierTray}.
 */
@NullMarked
package org.presencemonitor.desktop.linux;

import org.jspecify.annotations.NullMarked;
