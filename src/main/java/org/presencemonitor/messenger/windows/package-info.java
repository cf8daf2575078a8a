/** The Messenger of a real client: IMessenger and DMessengerEvents over COM. Works on Windows alone. */
@NullMarked
package org.presencemonitor.messenger.windows;

import org.jspecify.annotations.NullMarked;
