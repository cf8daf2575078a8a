@NullMarked
package org.presencemonitor.ui.control;

import org.jspecify.annotations.NullMarked;
