/** What several rooms' tests share. */
@NullMarked
package org.presencemonitor.testing;

import org.jspecify.annotations.NullMarked;
