@NullMarked
package org.presencemonitor.bus;

import org.jspecify.annotations.NullMarked;
