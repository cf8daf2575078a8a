@NullMarked
package org.presencemonitor.ui.timeline;

import org.jspecify.annotations.NullMarked;
