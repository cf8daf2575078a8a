/**
 * The simulated client served to other programs of this Windows: by the {@code serve} command and by a switch in the
 * window. Begin with {@link org.presencemonitor.app.serve.ServeCommand}.
 */
@NullMarked
package org.presencemonitor.app.serve;

import org.jspecify.annotations.NullMarked;
