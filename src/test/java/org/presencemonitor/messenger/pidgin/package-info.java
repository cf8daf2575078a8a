@NullMarked
package org.presencemonitor.messenger.pidgin;

import org.jspecify.annotations.NullMarked;
