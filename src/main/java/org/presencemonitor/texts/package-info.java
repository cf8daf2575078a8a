/**
 * Every word of the window, the tray and the notifications, in English, French and Russian. The console and the log are
 * in English. Begin with {@link org.presencemonitor.texts.Texts}.
 */
@NullMarked
package org.presencemonitor.texts;

import org.jspecify.annotations.NullMarked;
