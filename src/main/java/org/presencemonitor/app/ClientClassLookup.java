package org.presencemonitor.app;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.presencemonitor.messenger.windows.ClientClass;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.office.ProviderInfo;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.simulator.ProviderData;
import org.presencemonitor.simulator.windows.ClassRegistration;

/**
 * Which class of this Windows is a provider's: the one that HKLM names, or Communicator's where it names none, but for
 * the one that this program serves. Read for each creation, as Office does (communicator.md 6.2): a client may have
 * come with an installer a moment ago.
 */
record ClientClassLookup(Provider provider, Providers providers) implements Supplier<ClientClass> {
    @Override
    public ClientClass get() {
        Optional<ProviderInfo> info = info();
        return new ClientClass(
                info.flatMap(ProviderInfo::clsid).orElseGet(this::usual),
                info.flatMap(found -> found.processName().text())
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty)));
    }

    /** Our own client is served to those as well who may write nothing to HKLM. */
    private String usual() {
        boolean own = provider.app().equalsIgnoreCase(ClassRegistration.OWN_APP);
        return own ? ProviderData.of(ClassRegistration.OWN_APP).guid() : ClientClass.COMMUNICATOR;
    }

    /** The last that was known has to do while the registry cannot be read. */
    private Optional<ProviderInfo> info() {
        try {
            return providers.lookUp(provider);
        } catch (RegistryException e) {
            return providers.current().find(provider.app());
        }
    }
}
