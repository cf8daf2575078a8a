package org.presencemonitor.messenger.pidgin;

import java.util.ArrayList;
import java.util.List;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the signals of one connection, one rule for each: any program can send any signal, but only under its own
 * unique name, and the bus passes on what a rule asks for alone. Used on the "pidgin" thread.
 */
final class SignalRules {
    private static final Logger LOG = LoggerFactory.getLogger(SignalRules.class);

    private final DBusConnection bus;
    private final String sender;
    private final DBusSigHandler<DBusSignal> received;
    private final List<DBusMatchRule> open = new ArrayList<>();

    /** @param received called on a D-Bus thread */
    SignalRules(DBusConnection bus, String sender, DBusSigHandler<DBusSignal> received) {
        this.bus = bus;
        this.sender = sender;
        this.received = received;
    }

    /**
     * Listens from now on.
     *
     * @return false when it has before
     * @throws ComException when the bus refuses a rule; it then holds none
     */
    boolean open() {
        if (!open.isEmpty()) {
            return false;
        }
        try {
            for (String signal : PurpleService.SIGNALS) {
                DBusMatchRule rule = DBusMatchRuleBuilder.create()
                        .withType("signal")
                        .withSender(sender)
                        .withPath(PurpleService.PATH)
                        .withInterface(PurpleService.INTERFACE)
                        .withMember(signal)
                        .build();
                bus.addGenericSigHandler(rule, received);
                open.add(rule);
            }
            return true;
        } catch (DBusException
                | RuntimeException e) { // the library has an unchecked one for a connection that is closed
            LOG.debug("The bus does not take a rule", e);
            close();
            throw new ComException("AddMatch", Api.COM, HResult.RPC_S_SERVER_UNAVAILABLE);
        }
    }

    /** Takes the rules back, where the bus is still there. */
    void close() {
        for (DBusMatchRule rule : open) {
            try {
                bus.removeGenericSigHandler(rule, received);
            } catch (DBusException | RuntimeException e) { // as above
                LOG.debug("The bus does not take back a rule", e);
            }
        }
        open.clear();
    }
}
