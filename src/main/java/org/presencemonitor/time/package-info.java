/**
 * The two clocks of a computer: one says what time it is and can be set, the other measures how much time passes. It
 * uses no other room. Begin with {@link org.presencemonitor.time.TimeSource}.
 */
@NullMarked
package org.presencemonitor.time;

import org.jspecify.annotations.NullMarked;
