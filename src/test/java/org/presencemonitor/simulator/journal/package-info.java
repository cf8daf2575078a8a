@NullMarked
package org.presencemonitor.simulator.journal;

import org.jspecify.annotations.NullMarked;
