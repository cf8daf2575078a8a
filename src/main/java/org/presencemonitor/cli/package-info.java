/**
 * The monitor and the scenarios on a console, without a window. Begin with
 * {@link org.presencemonitor.cli.ConsoleMonitor} and {@link org.presencemonitor.cli.Simulation}.
 */
@NullMarked
package org.presencemonitor.cli;

import org.jspecify.annotations.NullMarked;
