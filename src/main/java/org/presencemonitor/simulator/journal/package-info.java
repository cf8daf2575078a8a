/**
 * What happened to a simulated client, in order, and the questions a test asks about it. Begin with
 * {@link org.presencemonitor.simulator.journal.Journal}.
 */
@NullMarked
package org.presencemonitor.simulator.journal;

import org.jspecify.annotations.NullMarked;
