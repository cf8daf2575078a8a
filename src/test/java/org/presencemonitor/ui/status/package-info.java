@NullMarked
package org.presencemonitor.ui.status;

import org.jspecify.annotations.NullMarked;
