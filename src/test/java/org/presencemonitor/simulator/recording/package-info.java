@NullMarked
package org.presencemonitor.simulator.recording;

import org.jspecify.annotations.NullMarked;
