/** Facts of one provider folded into {@link org.presencemonitor.presence.Presence}, and the commands that change them. */
@NullMarked
package org.presencemonitor.presence;

import org.jspecify.annotations.NullMarked;
