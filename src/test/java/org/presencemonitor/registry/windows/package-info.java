@NullMarked
package org.presencemonitor.registry.windows;

import org.jspecify.annotations.NullMarked;
