@NullMarked
package org.presencemonitor.simulator.bus;

import org.jspecify.annotations.NullMarked;
