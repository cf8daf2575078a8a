package org.presencemonitor.messenger.bus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.bus.AwaitedReply;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.BusNames;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a client: the connection that owns its name, until another one does or none. Nothing counts that does not
 * come from that connection. May be used from any thread.
 */
final class BusRun {
    private static final Logger LOG = LoggerFactory.getLogger(BusRun.class);
    private static final byte NO_FLAGS = 0;
    private static final String STANDARD = "org.freedesktop.DBus.Error.";
    private static final Map<String, HResult> RESULTS = Map.ofEntries(
            Map.entry("ServiceUnknown", HResult.RPC_E_DISCONNECTED),
            Map.entry("NameHasNoOwner", HResult.RPC_E_DISCONNECTED),
            Map.entry("Disconnected", HResult.RPC_E_DISCONNECTED),
            // The bus says so when the other end has left it.
            Map.entry("NoReply", HResult.RPC_E_DISCONNECTED),
            Map.entry("UnknownMethod", HResult.E_NOINTERFACE),
            Map.entry("UnknownInterface", HResult.E_NOINTERFACE),
            Map.entry("UnknownProperty", HResult.E_NOINTERFACE),
            Map.entry("UnknownObject", HResult.CO_E_OBJNOTCONNECTED),
            Map.entry("InvalidArgs", HResult.E_INVALIDARG),
            Map.entry("LimitsExceeded", HResult.RPC_E_CALL_REJECTED),
            Map.entry("AccessDenied", HResult.E_ACCESSDENIED));

    private final DBusConnection bus;
    private final String owner;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Listeners<SignalDispatcher> listeners = new Listeners<>("the client on the bus");
    private final DBusSigHandler<DBusSignal> handler = this::received;
    private @Nullable DBusMatchRule rule;

    BusRun(DBusConnection bus, String owner) {
        this.bus = bus;
        this.owner = owner;
    }

    String owner() {
        return owner;
    }

    /**
     * Calls and waits for the answer.
     *
     * @param member for errors
     * @return the values of the answer
     */
    List<Object> call(
            String member, String path, String type, String method, String signature, List<Object> arguments) {
        if (isOver()) {
            throw new ComException(member, Api.COM, HResult.RPC_E_DISCONNECTED);
        }
        MethodCall call;
        try {
            call = bus.getMessageFactory()
                    .createMethodCall(
                            owner,
                            path,
                            type,
                            method,
                            NO_FLAGS,
                            signature.isEmpty() ? null : signature,
                            arguments.toArray());
            bus.sendMessage(call);
        } catch (DBusException | RuntimeException e) { // the library has an unchecked one for a closed connection
            LOG.debug("{} cannot be called", member, e);
            throw new ComException(
                    member, Api.COM, isOver() ? HResult.RPC_E_DISCONNECTED : HResult.RPC_S_SERVER_UNAVAILABLE);
        }
        Message reply = AwaitedReply.to(call, this::isOver)
                .orElseThrow(() -> new ComException(member, Api.COM, HResult.RPC_E_DISCONNECTED));
        List<Object> values = values(member, reply);
        if (reply instanceof Error) {
            throw failed(
                    member,
                    String.valueOf(reply.getName()),
                    values.isEmpty() ? "" : values.getFirst().toString());
        }
        return values;
    }

    private static List<Object> values(String member, Message message) {
        try {
            Object[] values = message.getParameters();
            return values == null ? List.of() : new ArrayList<>(Arrays.asList(values));
        } catch (DBusException | RuntimeException e) { // the library has unchecked ones for what it cannot read
            throw new ComException(member, Api.COM, HResult.DISP_E_UNKNOWNINTERFACE);
        }
    }

    private ComException failed(String member, String error, String message) {
        if (error.startsWith(BusNames.ERROR)) {
            HResult told = BusNames.resultIn(message);
            return new ComException(member, Api.MESSENGER, told.failed() ? told : HResult.E_FAIL);
        }
        HResult unknown = isOver() ? HResult.RPC_E_DISCONNECTED : HResult.E_FAIL;
        String standard = error.startsWith(STANDARD) ? error.substring(STANDARD.length()) : "";
        return new ComException(member, Api.COM, RESULTS.getOrDefault(standard, unknown));
    }

    /**
     * Listens from now on.
     *
     * @throws ComException when the bus refuses the rule
     */
    Subscription listen(MessengerEvents events) {
        openRule();
        SignalDispatcher dispatcher = new SignalDispatcher(this, events);
        Subscription added = listeners.add(dispatcher);
        return () -> {
            dispatcher.stop();
            added.close();
        };
    }

    private synchronized void openRule() {
        if (rule != null) {
            return;
        }
        try {
            DBusMatchRule made = DBusMatchRuleBuilder.create()
                    .withType("signal")
                    .withSender(owner)
                    .withPath(BusNames.PATH)
                    .withInterface(BusNames.MESSENGER)
                    .build();
            bus.addGenericSigHandler(made, handler);
            rule = made;
        } catch (DBusException | RuntimeException e) { // as above
            LOG.debug("The bus does not take a rule", e);
            throw new ComException("Advise", Api.COM, HResult.RPC_S_SERVER_UNAVAILABLE);
        }
    }

    private void received(DBusSignal signal) {
        if (isOver()) {
            return;
        }
        try {
            List<Object> values = values("an event", signal);
            listeners.call(listener -> listener.dispatch(String.valueOf(signal.getName()), values));
        } catch (ComException e) {
            LOG.debug("{} cannot be read", signal.getName(), e);
        }
    }

    /** Another connection owns the name, none does, or the bus is gone. */
    boolean isOver() {
        return end.isDone() || !bus.isConnected();
    }

    /** Whoever waits for an answer waits no more. */
    void end() {
        end.complete(null);
    }

    /** Leaves the bus as it was. Not on a D-Bus thread. */
    synchronized void leave() {
        end();
        listeners.clear();
        DBusMatchRule held = rule;
        rule = null;
        if (held != null && bus.isConnected()) {
            try {
                bus.removeGenericSigHandler(held, handler);
            } catch (DBusException | RuntimeException e) { // as above
                LOG.debug("The bus does not take back a rule", e);
            }
        }
    }

    CompletionStage<Void> ended() {
        return end.minimalCompletionStage();
    }
}
