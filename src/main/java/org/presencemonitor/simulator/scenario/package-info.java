/** Call flows in files: read, checked, played on simulated clients; and what a source did, recorded as one. */
@NullMarked
package org.presencemonitor.simulator.scenario;

import org.jspecify.annotations.NullMarked;
