@NullMarked
package org.presencemonitor.app;

import org.jspecify.annotations.NullMarked;
