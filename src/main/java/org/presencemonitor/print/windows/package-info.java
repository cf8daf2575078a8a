/** What only Windows reports about standard output, through native code. */
@NullMarked
package org.presencemonitor.print.windows;

import org.jspecify.annotations.NullMarked;
