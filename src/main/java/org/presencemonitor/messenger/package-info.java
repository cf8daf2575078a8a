/**
 * IMessenger and DMessengerEvents as Java interfaces. Begin with {@link org.presencemonitor.messenger.Messenger}, then
 * read {@link org.presencemonitor.messenger.MessengerEvents}.
 */
@NullMarked
package org.presencemonitor.messenger;

import org.jspecify.annotations.NullMarked;
