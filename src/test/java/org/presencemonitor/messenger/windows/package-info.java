@NullMarked
package org.presencemonitor.messenger.windows;

import org.jspecify.annotations.NullMarked;
