/**
 * What a source did, recorded as a scenario, and a recorded source that does it again. Begin with
 * {@link org.presencemonitor.simulator.recording.Recorder} and
 * {@link org.presencemonitor.simulator.recording.ReplayedSource}.
 */
@NullMarked
package org.presencemonitor.simulator.recording;

import org.jspecify.annotations.NullMarked;
