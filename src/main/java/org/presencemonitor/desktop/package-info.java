/** Tray, icons and what else the desktop offers; one interface each, implementations per platform below. */
@NullMarked
package org.presencemonitor.desktop;

import org.jspecify.annotations.NullMarked;
