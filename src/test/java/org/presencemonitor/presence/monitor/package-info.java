@NullMarked
package org.presencemonitor.presence.monitor;

import org.jspecify.annotations.NullMarked;
