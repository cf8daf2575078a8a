@NullMarked
package org.presencemonitor.print;

import org.jspecify.annotations.NullMarked;
