@NullMarked
package org.presencemonitor.messenger;

import org.jspecify.annotations.NullMarked;
