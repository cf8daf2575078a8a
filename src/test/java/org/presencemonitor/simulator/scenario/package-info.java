@NullMarked
package org.presencemonitor.simulator.scenario;

import org.jspecify.annotations.NullMarked;
