/** Every word people read, in English, French and Russian. */
@NullMarked
package org.presencemonitor.texts;

import org.jspecify.annotations.NullMarked;
