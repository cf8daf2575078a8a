/**
 * A Communicator that behaves like the real one: process, flag, class, session, server, contacts (communicator.md,
 * section 9). Begin with {@link org.presencemonitor.simulator.CommunicatorSimulator}; its parts are put together in
 * {@link org.presencemonitor.simulator.ClientWiring}.
 */
@NullMarked
package org.presencemonitor.simulator;

import org.jspecify.annotations.NullMarked;
