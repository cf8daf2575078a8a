/**
 * Records a source as a scenario, and replays a recorded source. Begin with
 * {@link org.presencemonitor.simulator.recording.Recorder} and
 * {@link org.presencemonitor.simulator.recording.ReplayedSource}.
 */
@NullMarked
package org.presencemonitor.simulator.recording;

import org.jspecify.annotations.NullMarked;
