/** The Windows registry as this program needs it: read, list, watch; in a .reg file or the real one. */
@NullMarked
package org.presencemonitor.registry;

import org.jspecify.annotations.NullMarked;
