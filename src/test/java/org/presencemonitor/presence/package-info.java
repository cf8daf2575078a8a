@NullMarked
package org.presencemonitor.presence;

import org.jspecify.annotations.NullMarked;
