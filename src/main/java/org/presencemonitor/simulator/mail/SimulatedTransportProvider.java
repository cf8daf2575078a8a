package org.presencemonitor.simulator.mail;

import org.presencemonitor.mapi.ProviderSupport;
import org.presencemonitor.mapi.TransportLogon;
import org.presencemonitor.mapi.TransportProvider;

/** A transport that sends, receives and logs off as documented (communicator.md 7.3). */
final class SimulatedTransportProvider extends SimulatedProvider implements TransportProvider {
    SimulatedTransportProvider(String name, MailContext context) {
        super(name, context);
    }

    @Override
    public TransportLogon transportLogon(ProviderSupport support) {
        return new SimulatedTransport(name(), context(), support);
    }
}
