package org.presencemonitor.app.serve;

import java.io.IOException;
import java.util.Optional;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.messenger.BusNames;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.bus.MessengerOnBus;

/** The name on the session bus that stands for a Messenger object. */
record BusServerSlot(SessionBus bus) implements ServerSlot {
    /** Without the domain, which a row of the window has no room for. */
    @Override
    public String progId() {
        return BusNames.MESSENGER.substring(BusNames.MESSENGER.lastIndexOf('.') + 1);
    }

    @Override
    public Optional<Lease> take(CommunicatorSimulator client) throws IOException {
        return bus.hasOwner(BusNames.MESSENGER)
                ? Optional.empty()
                : Optional.of(new BusLease(new MessengerOnBus(bus, BusNames.MESSENGER, client.messengerFactory())));
    }

    private record BusLease(MessengerOnBus served) implements Lease {
        @Override
        public void register() {
            served.register();
        }

        @Override
        public void revoke() {
            served.revoke();
        }

        /** The objects of others end with the name, while the client goes on. */
        @Override
        public boolean isUsed() {
            return false;
        }

        @Override
        public void close() {
            served.close();
        }
    }
}
