/** What only Linux reports about standard output, through native code. */
@NullMarked
package org.presencemonitor.print.linux;

import org.jspecify.annotations.NullMarked;
