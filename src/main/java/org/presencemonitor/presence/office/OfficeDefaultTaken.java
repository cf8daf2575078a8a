package org.presencemonitor.presence.office;

import java.util.Optional;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.time.Moment;

/**
 * A client lost Office's default: several claim {@code DefaultIMApp}, and only the client it names gives presence in
 * Office (communicator.md 6.4, 8).
 *
 * @param from key name of the client that was the default
 * @param by key name of the one that is now; empty when none is
 * @param at when it was noticed
 */
public record OfficeDefaultTaken(String from, Optional<String> by, Moment at) {

    /** Empty when no client lost it from one reading to the next, and while the registry cannot be read. */
    public static Optional<OfficeDefaultTaken> between(ProviderList before, ProviderList now) {
        Optional<String> lost = name(before);
        Optional<String> by = name(now);
        boolean readable = now.unreadable().isEmpty();
        return lost.filter(from -> readable
                        && by.filter(name -> RegistryNames.areSame(name, from)).isEmpty())
                .map(from -> new OfficeDefaultTaken(from, by, now.readAt()));
    }

    private static Optional<String> name(ProviderList list) {
        return list.defaultApp().text().filter(name -> !name.isBlank());
    }
}
