package org.presencemonitor.ui.control;

import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.texts.Texts;

/**
 * What each view needs to put a state into words.
 *
 * @param texts the language that the view was built for; a change of it builds the view anew
 * @param clock says what "now" and "today" mean
 * @param scheduler wakes a view when a text changes by the passing of time; not shut down by a view
 */
public record ViewContext(Texts texts, InstantSource clock, ScheduledExecutorService scheduler) {}
