/** Chooses among the desktops' implementations, and is the only one to know them all. */
@NullMarked
package org.presencemonitor.desktop.platform;

import org.jspecify.annotations.NullMarked;
