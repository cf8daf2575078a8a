/** Main: wires the rooms, owns the threads and the order of shutdown. */
@NullMarked
package org.presencemonitor.app;

import org.jspecify.annotations.NullMarked;
