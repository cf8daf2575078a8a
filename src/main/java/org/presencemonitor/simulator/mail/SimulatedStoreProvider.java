package org.presencemonitor.simulator.mail;

import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.StoreLogon;
import org.presencemonitor.mapi.StoreProvider;

/** A message store that logs off as documented (communicator.md 7.3). Without its outbox it cannot be logged on to. */
final class SimulatedStoreProvider extends SimulatedProvider implements StoreProvider {
    private final SimulatedOutbox outbox;
    private final SimulatedInbox inbox;

    SimulatedStoreProvider(String name, MailWorld world, SimulatedOutbox outbox, SimulatedInbox inbox) {
        super(name, world);
        this.outbox = outbox;
        this.inbox = inbox;
    }

    @Override
    public StoreLogon logon(ProviderSupport support) {
        outbox.open();
        return new SimulatedStore(name(), world(), support, outbox, inbox);
    }
}
