/**
 * The time of a simulation: a clock that moves from task to task, and one that keeps pace with a real one. Begin with
 * {@link org.presencemonitor.simulator.time.VirtualClock}.
 */
@NullMarked
package org.presencemonitor.simulator.time;

import org.jspecify.annotations.NullMarked;
