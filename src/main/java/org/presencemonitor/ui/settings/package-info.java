/** The window with the settings. Begin with {@link org.presencemonitor.ui.settings.SettingsWindow}. */
@NullMarked
package org.presencemonitor.ui.settings;

import org.jspecify.annotations.NullMarked;
