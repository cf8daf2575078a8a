@NullMarked
package org.presencemonitor.simulator.time;

import org.jspecify.annotations.NullMarked;
