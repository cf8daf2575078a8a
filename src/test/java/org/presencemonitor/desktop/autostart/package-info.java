@NullMarked
package org.presencemonitor.desktop.autostart;

import org.jspecify.annotations.NullMarked;
