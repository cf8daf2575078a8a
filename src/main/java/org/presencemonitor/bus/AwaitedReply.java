package org.presencemonitor.bus;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;

/** Waits for the answer to a call as long as whoever was asked is there: it may hang, and go on. */
public final class AwaitedReply {
    private static final long LOOK_MILLIS = 250;

    private AwaitedReply() {}

    /**
     * The answer; empty when none can come any more, or the thread is interrupted.
     *
     * @param isGone whether no answer can come any more
     */
    public static Optional<Message> to(MethodCall call, BooleanSupplier isGone) {
        while (true) {
            Message reply = call.getReply(LOOK_MILLIS);
            if (reply != null) {
                return Optional.of(reply);
            }
            if (isGone.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
        }
    }
}
