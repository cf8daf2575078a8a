/** The tray of Linux desktops: StatusNotifierItem and com.canonical.dbusmenu over the session bus. */
@NullMarked
package org.presencemonitor.desktop.linux;

import org.jspecify.annotations.NullMarked;
