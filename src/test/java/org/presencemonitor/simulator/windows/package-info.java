@NullMarked
package org.presencemonitor.simulator.windows;

import org.jspecify.annotations.NullMarked;
