/**
 * The Activity tab: rows of the history, their search and export. Begin with
 * {@link org.presencemonitor.ui.activity.ActivityTab}; {@link org.presencemonitor.ui.activity.ActivityFeed} reads the
 * rows.
 */
@NullMarked
package org.presencemonitor.ui.activity;

import org.jspecify.annotations.NullMarked;
