/** The window. The only room that knows JavaFX. */
@NullMarked
package org.presencemonitor.ui;

import org.jspecify.annotations.NullMarked;
