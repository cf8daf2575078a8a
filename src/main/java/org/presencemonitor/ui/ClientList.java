package org.presencemonitor.ui;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.office.OfficeDefaultMissing;
import org.presencemonitor.presence.office.OfficeDefaultTaken;

/**
 * The clients that can be shown.
 *
 * @param all the state of each, in their order
 * @param officeDefault Office's default client, where it is known
 * @param taken the last time that another client became the default
 * @param missing the default that is not installed
 */
record ClientList(
        List<Presence> all,
        Optional<Provider> officeDefault,
        Optional<OfficeDefaultTaken> taken,
        Optional<OfficeDefaultMissing> missing) {
    ClientList {
        all = List.copyOf(all);
    }

    static ClientList only(Presence presence) {
        return new ClientList(List.of(presence), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
