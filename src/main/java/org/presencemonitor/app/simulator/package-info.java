/**
 * The controllers behind the Simulator tab: of the client, its scenarios and the served class. Begin with
 * {@link org.presencemonitor.app.simulator.SimulatorControllers}.
 */
@NullMarked
package org.presencemonitor.app.simulator;

import org.jspecify.annotations.NullMarked;
