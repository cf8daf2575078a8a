/**
 * The objects of a client in another process, whatever carries the calls: COM in messenger.windows, a session bus in
 * messenger.bus. Begin with {@link org.presencemonitor.messenger.remote.RemoteObject}.
 */
@NullMarked
package org.presencemonitor.messenger.remote;

import org.jspecify.annotations.NullMarked;
