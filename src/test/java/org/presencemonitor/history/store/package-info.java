@NullMarked
package org.presencemonitor.history.store;

import org.jspecify.annotations.NullMarked;
