/**
 * Days and weeks as lanes: on the Status tab and above the activity. Begin with
 * {@link org.presencemonitor.ui.timeline.LanesView}.
 */
@NullMarked
package org.presencemonitor.ui.timeline;

import org.jspecify.annotations.NullMarked;
