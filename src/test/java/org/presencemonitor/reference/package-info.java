@NullMarked
package org.presencemonitor.reference;

import org.jspecify.annotations.NullMarked;
