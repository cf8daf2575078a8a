/**
 * A Messenger object that another program offers on the session bus (bus.md): what messenger.windows is for COM. Begin
 * with {@link org.presencemonitor.messenger.bus.BusClient}.
 */
@NullMarked
package org.presencemonitor.messenger.bus;

import org.jspecify.annotations.NullMarked;
