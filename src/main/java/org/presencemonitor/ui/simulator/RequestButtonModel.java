package org.presencemonitor.ui.simulator;

import java.util.Optional;

/**
 * A button of the Simulator tab.
 *
 * @param whyNot why it cannot be pressed, as a sentence; empty when it can
 */
record RequestButtonModel(String text, SimulatorRequest.Press wish, Optional<String> whyNot) {}
