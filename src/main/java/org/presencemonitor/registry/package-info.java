/**
 * The Windows registry as this program needs it: keys, values, and the interfaces to read, write and watch them
 * (communicator.md, section 6). Begin with {@link org.presencemonitor.registry.Registry}.
 */
@NullMarked
package org.presencemonitor.registry;

import org.jspecify.annotations.NullMarked;
