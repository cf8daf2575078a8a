/**
 * The simulated client's mail: a store with a durable outbox, a transport, an address book, a server, and their faults.
 * Begin with {@link org.presencemonitor.simulator.mail.SimulatedMail}.
 */
@NullMarked
package org.presencemonitor.simulator.mail;

import org.jspecify.annotations.NullMarked;
