/**
 * Serves the simulated client to other programs of this Windows: for the {@code serve} command and for a switch in the
 * window. Begin with {@link org.presencemonitor.app.serve.ServeCommand}, then read
 * {@link org.presencemonitor.app.serve.ComServer}.
 */
@NullMarked
package org.presencemonitor.app.serve;

import org.jspecify.annotations.NullMarked;
