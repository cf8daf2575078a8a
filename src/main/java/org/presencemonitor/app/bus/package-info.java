/**
 * The running program on the session bus of a Linux desktop (bus.md). Begin with
 * {@link org.presencemonitor.app.bus.ProgramOnBus}.
 */
@NullMarked
package org.presencemonitor.app.bus;

import org.jspecify.annotations.NullMarked;
