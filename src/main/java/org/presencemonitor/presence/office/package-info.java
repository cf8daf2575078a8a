/**
 * The registry's values by which Office finds its client: the installed providers, and the default among them
 * (communicator.md 6.1, 6.2). Begin with {@link org.presencemonitor.presence.office.Providers}.
 */
@NullMarked
package org.presencemonitor.presence.office;

import org.jspecify.annotations.NullMarked;
