package org.presencemonitor.app.source;

import java.util.Optional;
import java.util.function.Supplier;
import org.presencemonitor.messenger.windows.ClientClass;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.office.ProviderInfo;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.simulator.windows.ServedIdentity;

/**
 * Finds the class of a provider on this Windows: the one that HKLM names, or the one that is known of Communicator and
 * of the client that this program serves. Read for each creation, as Office does (communicator.md 6.2), because a
 * client may have been installed a moment ago.
 */
record ClientClassLookup(Provider provider, Providers providers) implements Supplier<ClientClass> {
    @Override
    public ClientClass get() {
        Optional<ProviderInfo> info = info();
        return new ClientClass(
                info.flatMap(ProviderInfo::clsid).or(this::defaultClsid), info.flatMap(ProviderInfo::process));
    }

    /**
     * Communicator's class is known without HKLM. Our own client is served without an entry there where the user may
     * not write one.
     */
    private Optional<String> defaultClsid() {
        if (RegistryNames.areSame(provider.app(), ServedIdentity.OWN.app())) {
            return Optional.of(ServedIdentity.OWN.clsid());
        }
        return provider.key().equals(Provider.COMMUNICATOR.key())
                ? Optional.of(ClientClass.COMMUNICATOR)
                : Optional.empty();
    }

    /** Falls back to the last known value while the registry cannot be read. */
    private Optional<ProviderInfo> info() {
        try {
            return providers.lookUp(provider);
        } catch (RegistryException e) {
            return providers.current().find(provider.app());
        }
    }
}
