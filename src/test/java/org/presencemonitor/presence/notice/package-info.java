@NullMarked
package org.presencemonitor.presence.notice;

import org.jspecify.annotations.NullMarked;
