/** Time as a simulation sees it: a clock that jumps, and one that keeps pace with a real one. */
@NullMarked
package org.presencemonitor.simulator.time;

import org.jspecify.annotations.NullMarked;
