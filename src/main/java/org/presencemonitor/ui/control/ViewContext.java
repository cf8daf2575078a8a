package org.presencemonitor.ui.control;

import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.TimeSource;

/**
 * What a view needs to put a state into words.
 *
 * @param texts of the language that the view was built for; another language builds another view
 * @param clock gives the present time
 * @param scheduler calls a view when a text changes with time; not shut down by a view
 */
public record ViewContext(Texts texts, TimeSource clock, ScheduledExecutorService scheduler) {}
