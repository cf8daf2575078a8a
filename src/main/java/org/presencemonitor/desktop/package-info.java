/**
 * Tray, notifications, status icons, the file manager and the lock of the one running program. Implementations per
 * platform are in the rooms below. Begin with {@link org.presencemonitor.desktop.Tray}.
 */
@NullMarked
package org.presencemonitor.desktop;

import org.jspecify.annotations.NullMarked;
