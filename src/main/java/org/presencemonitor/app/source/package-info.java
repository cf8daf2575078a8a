/**
 * The sources that can be watched: the simulated clients and the clients of this system. Begin with
 * {@link org.presencemonitor.app.source.Source}.
 */
@NullMarked
package org.presencemonitor.app.source;

import org.jspecify.annotations.NullMarked;
