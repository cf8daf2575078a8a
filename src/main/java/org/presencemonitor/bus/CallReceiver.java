package org.presencemonitor.bus;

import org.freedesktop.dbus.messages.MethodCall;

/**
 * Receives the calls of other programs before the library does, which would look for a Java class with annotations for
 * each object.
 */
@FunctionalInterface
interface CallReceiver {
    /**
     * Called on the thread that reads, so it must not block.
     *
     * @return false to leave the call to the library
     */
    boolean receive(MethodCall call);
}
