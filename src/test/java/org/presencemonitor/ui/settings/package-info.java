@NullMarked
package org.presencemonitor.ui.settings;

import org.jspecify.annotations.NullMarked;
