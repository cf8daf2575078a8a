/**
 * The window around the tabs. With its sub-packages the only room that knows JavaFX. Begin with
 * {@link org.presencemonitor.ui.PresenceWindow}, which other rooms use, and
 * {@link org.presencemonitor.ui.WindowContents}, where the tabs are put together.
 */
@NullMarked
package org.presencemonitor.ui;

import org.jspecify.annotations.NullMarked;
