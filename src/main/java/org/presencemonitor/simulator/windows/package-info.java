/**
 * The simulated client as a COM server of Windows: other programs create its Messenger object as they create a real
 * one. Begin with {@link org.presencemonitor.simulator.windows.ServedClass}.
 */
@NullMarked
package org.presencemonitor.simulator.windows;

import org.jspecify.annotations.NullMarked;
