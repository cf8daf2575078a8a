/** A Communicator that behaves like the real one: process, flag, class, session, server, mail providers. */
@NullMarked
package org.presencemonitor.simulator;

import org.jspecify.annotations.NullMarked;
