package org.presencemonitor.messenger.pidgin;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.MethodCall;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/**
 * One run of Pidgin: the connection that owns its name, until another one does or none. Calls go to that connection by
 * its unique name, as plain messages: a proxy of the library would reflect on each. May be used from any thread.
 */
final class PidginRun {
    private static final byte NO_FLAGS = 0;

    private final DBusConnection bus;
    private final String owner;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean quitting;

    PidginRun(DBusConnection bus, String owner) {
        this.bus = bus;
        this.owner = owner;
    }

    String owner() {
        return owner;
    }

    /**
     * Sends a call.
     *
     * @param arguments each a text or an {@link Integer}
     * @throws ComException RPC_E_DISCONNECTED when the run is over
     */
    PurpleCall call(String member, Object... arguments) {
        if (isOver()) {
            throw new ComException(member, Api.COM, HResult.RPC_E_DISCONNECTED);
        }
        StringBuilder signature = new StringBuilder();
        for (Object argument : arguments) {
            signature.append(argument instanceof String ? 's' : 'i');
        }
        try {
            MethodCall call = bus.getMessageFactory()
                    .createMethodCall(
                            owner,
                            PurpleService.PATH,
                            PurpleService.INTERFACE,
                            member,
                            NO_FLAGS,
                            signature.isEmpty() ? null : signature.toString(),
                            arguments);
            bus.sendMessage(call);
            return new PurpleCall(member, call, this::isOver);
        } catch (DBusException
                | RuntimeException e) { // the library has an unchecked one for a connection that is closed
            throw new ComException(
                    member, Api.COM, isOver() ? HResult.RPC_E_DISCONNECTED : HResult.RPC_S_SERVER_UNAVAILABLE);
        }
    }

    /** Another connection owns the name, none does, or the bus is gone. */
    boolean isOver() {
        return end.isDone() || !bus.isConnected();
    }

    /** Pidgin has said that it is about to end. */
    boolean isQuitting() {
        return quitting;
    }

    void quits() {
        quitting = true;
    }

    void end() {
        end.complete(null);
    }

    CompletionStage<Void> ended() {
        return end.minimalCompletionStage();
    }
}
