package org.presencemonitor.desktop.linux;

import org.freedesktop.dbus.types.UInt32;

/**
 * A notification that a server has. Each server numbers on its own, so an id means something together with its server
 * alone.
 *
 * @param server unique name of the connection that gave the id
 */
record SentNotification(String server, UInt32 id) {}
