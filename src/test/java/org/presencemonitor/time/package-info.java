@NullMarked
package org.presencemonitor.time;

import org.jspecify.annotations.NullMarked;
