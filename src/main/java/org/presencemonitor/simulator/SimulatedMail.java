package org.presencemonitor.simulator;

import java.util.List;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.mapi.Spooler;

/** The mail session beside the client: one store, one transport, on the real {@link Spooler}. */
final class SimulatedMail {
    private final Spooler spooler;

    SimulatedMail(Journal journal) {
        spooler = new Spooler(journal::mailed);
    }

    MailSession session() {
        return spooler;
    }

    void logon() {
        spooler.logon(
                List.of(new SimulatedStoreProvider("Simulated store")),
                List.of(new SimulatedTransportProvider("Simulated transport")));
    }
}
