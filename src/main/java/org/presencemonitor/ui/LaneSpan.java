package org.presencemonitor.ui;

/** How many days are looked at together. */
enum LaneSpan {
    DAY,
    WEEK,
    MONTH
}
