package org.presencemonitor.ui.simulator;

/**
 * A switch of the Simulator tab.
 *
 * @param code what calls answer while it is on; may be empty
 */
record SwitchRow(SimulatorSwitch which, String title, String code, boolean on) {}
