/**
 * The Messenger of a real client: IMessenger and DMessengerEvents over COM. Works on Windows only. Begin with
 * {@link org.presencemonitor.messenger.windows.WindowsMessengerFactory}.
 */
@NullMarked
package org.presencemonitor.messenger.windows;

import org.jspecify.annotations.NullMarked;
