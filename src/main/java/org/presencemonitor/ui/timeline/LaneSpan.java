package org.presencemonitor.ui.timeline;

/** How many days are looked at together. */
enum LaneSpan {
    DAY,
    WEEK,
    MONTH
}
