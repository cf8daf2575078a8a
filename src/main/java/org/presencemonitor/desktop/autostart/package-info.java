/**
 * Whether the user's login starts this program, by operating system: what is there is read and written where the
 * desktop's own tool does it. Begin with {@link org.presencemonitor.desktop.autostart.Autostart}.
 */
@NullMarked
package org.presencemonitor.desktop.autostart;

import org.jspecify.annotations.NullMarked;
