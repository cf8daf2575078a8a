package org.presencemonitor.mapi.spooler;

import java.util.List;
import org.presencemonitor.mapi.AddressBookProvider;
import org.presencemonitor.mapi.StoreProvider;
import org.presencemonitor.mapi.TransportProvider;

/** The providers that a profile opens a session with. The same object twice means two logons of one provider. */
public record SessionProviders(
        List<AddressBookProvider> addressBooks, List<StoreProvider> stores, List<TransportProvider> transports) {
    /** Takes copies. */
    public SessionProviders {
        addressBooks = List.copyOf(addressBooks);
        stores = List.copyOf(stores);
        transports = List.copyOf(transports);
    }
}
