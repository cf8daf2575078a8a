/**
 * The Messenger object of a simulated client on a session bus, for other programs (bus.md): what simulator.windows is
 * for COM. Begin with {@link org.presencemonitor.simulator.bus.MessengerOnBus}.
 */
@NullMarked
package org.presencemonitor.simulator.bus;

import org.jspecify.annotations.NullMarked;
