package org.presencemonitor.presence.office;

import java.util.List;

/**
 * Office's default is a client of which no installer's key is left, or that never had one: Office shows no presence,
 * and only a person or a client that makes itself the default mends that.
 *
 * @param app what {@code DefaultIMApp} says
 * @param installed the key names of the clients that are installed, by name
 */
public record OfficeDefaultMissing(String app, List<String> installed) {
    public OfficeDefaultMissing {
        installed = List.copyOf(installed);
    }
}
