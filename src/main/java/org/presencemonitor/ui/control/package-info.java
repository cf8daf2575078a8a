/**
 * Controls and helpers that every view uses: cards, switches, labels, the window's colours and zoom. Uses no other room
 * of {@code ui}. Begin with {@link org.presencemonitor.ui.control.ViewContext} and
 * {@link org.presencemonitor.ui.control.Card}.
 */
@NullMarked
package org.presencemonitor.ui.control;

import org.jspecify.annotations.NullMarked;
