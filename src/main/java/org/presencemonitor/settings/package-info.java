/**
 * The settings of the user, and the folder of this program's files. Begin with
 * {@link org.presencemonitor.settings.LiveSettings}.
 */
@NullMarked
package org.presencemonitor.settings;

import org.jspecify.annotations.NullMarked;
