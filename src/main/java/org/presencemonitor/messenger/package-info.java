/** IMessenger and DMessengerEvents as Java interfaces. */
@NullMarked
package org.presencemonitor.messenger;

import org.jspecify.annotations.NullMarked;
