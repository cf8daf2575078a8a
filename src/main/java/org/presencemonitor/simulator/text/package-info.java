/** Words that people type, compared. */
@NullMarked
package org.presencemonitor.simulator.text;

import org.jspecify.annotations.NullMarked;
