/**
 * Call flows in files: read, checked and played on simulated clients. Begin with
 * {@link org.presencemonitor.simulator.scenario.ScenarioPlayer}; {@link org.presencemonitor.simulator.scenario.Verbs}
 * lists what a step can say.
 */
@NullMarked
package org.presencemonitor.simulator.scenario;

import org.jspecify.annotations.NullMarked;
