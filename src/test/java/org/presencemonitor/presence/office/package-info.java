@NullMarked
package org.presencemonitor.presence.office;

import org.jspecify.annotations.NullMarked;
