/** The registry of Windows, through JNA. Begin with {@link org.presencemonitor.registry.windows.WindowsRegistry}. */
@NullMarked
package org.presencemonitor.registry.windows;

import org.jspecify.annotations.NullMarked;
