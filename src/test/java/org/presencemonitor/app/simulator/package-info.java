@NullMarked
package org.presencemonitor.app.simulator;

import org.jspecify.annotations.NullMarked;
