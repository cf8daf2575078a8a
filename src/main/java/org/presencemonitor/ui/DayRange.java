package org.presencemonitor.ui;

import java.time.LocalDate;

/**
 * Some days.
 *
 * @param last inclusive
 */
record DayRange(LocalDate first, LocalDate last) {}
