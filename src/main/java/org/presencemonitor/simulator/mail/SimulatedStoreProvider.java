package org.presencemonitor.simulator.mail;

import org.presencemonitor.mapi.Inbox;
import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.StoreLogon;
import org.presencemonitor.mapi.StoreProvider;

/**
 * A message store that logs off as documented (communicator.md 7.3). Its logon fails where its outbox cannot be read.
 */
final class SimulatedStoreProvider extends SimulatedProvider implements StoreProvider {
    private final SimulatedOutbox outbox;
    private final Inbox inbox;

    SimulatedStoreProvider(String name, MailContext context, SimulatedOutbox outbox, Inbox inbox) {
        super(name, context);
        this.outbox = outbox;
        this.inbox = inbox;
    }

    @Override
    public StoreLogon logon(ProviderSupport support) {
        outbox.open();
        return new SimulatedStore(name(), context(), support, outbox, inbox);
    }
}
