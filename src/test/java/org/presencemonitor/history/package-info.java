@NullMarked
package org.presencemonitor.history;

import org.jspecify.annotations.NullMarked;
