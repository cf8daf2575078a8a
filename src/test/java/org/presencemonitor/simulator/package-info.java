@NullMarked
package org.presencemonitor.simulator;

import org.jspecify.annotations.NullMarked;
