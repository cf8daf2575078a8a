@NullMarked
package org.presencemonitor.ui.testing;

import org.jspecify.annotations.NullMarked;
