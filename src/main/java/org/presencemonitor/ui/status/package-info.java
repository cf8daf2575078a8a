/**
 * The Status tab: the large answer, the chain with its links, problems, commands and recent changes. Begin with
 * {@link org.presencemonitor.ui.status.StatusViewModel}, which computes what
 * {@link org.presencemonitor.ui.status.StatusView} shows.
 */
@NullMarked
package org.presencemonitor.ui.status;

import org.jspecify.annotations.NullMarked;
