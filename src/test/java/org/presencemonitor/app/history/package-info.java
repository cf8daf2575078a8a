@NullMarked
package org.presencemonitor.app.history;

import org.jspecify.annotations.NullMarked;
