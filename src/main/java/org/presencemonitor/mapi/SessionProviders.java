package org.presencemonitor.mapi;

import java.util.List;

/** What a profile opens a session with. The same provider object twice means two logons of one provider. */
public record SessionProviders(
        List<AddressBookProvider> addressBooks, List<StoreProvider> stores, List<TransportProvider> transports) {
    /** Takes copies. */
    public SessionProviders {
        addressBooks = List.copyOf(addressBooks);
        stores = List.copyOf(stores);
        transports = List.copyOf(transports);
    }
}
