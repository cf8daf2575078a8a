package org.presencemonitor.ui.activity;

import java.time.LocalDate;

/**
 * Some days.
 *
 * @param last inclusive
 */
record DayRange(LocalDate first, LocalDate last) {}
