/**
 * The commands that ask the running program, and those that need none beside it. Begin with
 * {@link org.presencemonitor.app.remote.RemoteQuestion}.
 */
@NullMarked
package org.presencemonitor.app.remote;

import org.jspecify.annotations.NullMarked;
