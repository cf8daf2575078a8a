/** What of all that happens is worth a notification, and when: rules without words and without a desktop. */
@NullMarked
package org.presencemonitor.presence.notice;

import org.jspecify.annotations.NullMarked;
