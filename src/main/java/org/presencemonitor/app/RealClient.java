package org.presencemonitor.app;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.presencemonitor.messenger.windows.ClientClass;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.ProviderInfo;
import org.presencemonitor.presence.Providers;
import org.presencemonitor.registry.RegistryException;

/**
 * Which class of this Windows is a provider's: the one that HKLM names, or Communicator's where it names none. Read for
 * each creation, as Office does (communicator.md 6.2): a client may have come with an installer a moment ago.
 */
record RealClient(Provider provider, Providers providers) implements Supplier<ClientClass> {
    @Override
    public ClientClass get() {
        Optional<ProviderInfo> info = info();
        return new ClientClass(
                info.flatMap(ProviderInfo::clsid).orElse(ClientClass.COMMUNICATOR),
                info.flatMap(found -> found.processName().text())
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty)));
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
