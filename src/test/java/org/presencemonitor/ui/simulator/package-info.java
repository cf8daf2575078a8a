@NullMarked
package org.presencemonitor.ui.simulator;

import org.jspecify.annotations.NullMarked;
