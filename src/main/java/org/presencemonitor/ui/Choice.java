package org.presencemonitor.ui;

import java.util.Optional;

/**
 * A button of the Simulator tab.
 *
 * @param whyNot why it cannot be pressed, as a sentence; empty when it can
 */
record Choice(String text, SimulatorWish.Press wish, Optional<String> whyNot) {}
