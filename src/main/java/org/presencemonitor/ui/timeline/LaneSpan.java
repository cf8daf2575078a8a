package org.presencemonitor.ui.timeline;

/** How many days are shown together. */
enum LaneSpan {
    DAY,
    WEEK,
    MONTH
}
