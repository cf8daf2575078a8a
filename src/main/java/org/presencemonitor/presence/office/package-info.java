/**
 * What Office reads to find its client: which providers are installed and which of them is the default (communicator.md
 * 6.1, 6.2). Begin with {@link org.presencemonitor.presence.office.Providers}.
 */
@NullMarked
package org.presencemonitor.presence.office;

import org.jspecify.annotations.NullMarked;
