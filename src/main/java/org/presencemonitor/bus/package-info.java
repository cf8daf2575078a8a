/**
 * The session bus of Linux desktops: a connection of one's own, and who owns a name. It uses no room but the ground
 * ones. Begin with {@link org.presencemonitor.bus.SessionBus}.
 */
@NullMarked
package org.presencemonitor.bus;

import org.jspecify.annotations.NullMarked;
