/**
 * The Simulator tab: switches, faults, response times and scenarios of the simulated client, behind
 * {@link org.presencemonitor.ui.simulator.SimulatorControls}. Begin with
 * {@link org.presencemonitor.ui.simulator.SimulatorTab}.
 */
@NullMarked
package org.presencemonitor.ui.simulator;

import org.jspecify.annotations.NullMarked;
