/**
 * Chooses among the desktops' implementations, and is the only room that uses them all. Begin with
 * {@link org.presencemonitor.desktop.platform.Trays}.
 */
@NullMarked
package org.presencemonitor.desktop.platform;

import org.jspecify.annotations.NullMarked;
