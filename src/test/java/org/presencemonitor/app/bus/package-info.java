@NullMarked
package org.presencemonitor.app.bus;

import org.jspecify.annotations.NullMarked;
