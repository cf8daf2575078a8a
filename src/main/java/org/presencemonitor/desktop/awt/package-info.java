/** The tray of Windows and macOS, by AWT. */
@NullMarked
package org.presencemonitor.desktop.awt;

import org.jspecify.annotations.NullMarked;
