/**
 * The journal of a simulated client, and the queries with which a test checks it. Begin with
 * {@link org.presencemonitor.simulator.journal.Journal}.
 */
@NullMarked
package org.presencemonitor.simulator.journal;

import org.jspecify.annotations.NullMarked;
