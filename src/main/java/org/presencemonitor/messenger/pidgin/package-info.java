/**
 * Pidgin, as it is on the session bus of a Linux desktop (pidgin.md): its flag as a registry, its accounts as
 * Messenger. Begin with {@link org.presencemonitor.messenger.pidgin.PidginClient}.
 */
@NullMarked
package org.presencemonitor.messenger.pidgin;

import org.jspecify.annotations.NullMarked;
