package org.presencemonitor.ui.timeline;

import java.time.Instant;
import java.util.List;
import org.presencemonitor.history.DayLane;

/**
 * The lanes that the history gave last.
 *
 * @param asked when it was asked for them
 */
record LanesAnswer(List<DayLane> lanes, Instant asked) {}
