/**
 * Which changes are worth a notification, and when; without texts and without a desktop. Begin with
 * {@link org.presencemonitor.presence.notice.Notices}.
 */
@NullMarked
package org.presencemonitor.presence.notice;

import org.jspecify.annotations.NullMarked;
