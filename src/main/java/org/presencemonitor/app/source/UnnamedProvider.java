package org.presencemonitor.app.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.office.ProcessLookup;
import org.presencemonitor.presence.office.ProviderInfo;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.time.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the client to watch in a registry when the user has named none. */
final class UnnamedProvider {
    private static final Logger LOG = LoggerFactory.getLogger(UnnamedProvider.class);

    private UnnamedProvider() {}

    /** Communicator where the registry cannot be read. */
    static Provider of(Registry registry, Moment now) {
        return read(registry, now).map(UnnamedProvider::choose).orElse(Provider.COMMUNICATOR);
    }

    /**
     * All clients that the registry knows, the chosen one first where it is among them; Communicator if there are none.
     */
    static List<Provider> andOthers(Registry registry, Moment now) {
        Provider first = of(registry, now);
        List<Provider> known = read(registry, now).map(ProviderList::providers).orElse(List.of()).stream()
                .map(ProviderInfo::provider)
                .sorted(Comparator.comparing(one -> !one.key().equals(first.key())))
                .toList();
        return known.isEmpty() ? List.of(first) : known;
    }

    private static Optional<ProviderList> read(Registry registry, Moment now) {
        try {
            return Optional.of(ProviderList.read(registry, ProcessLookup.UNKNOWN, now));
        } catch (RegistryException e) {
            LOG.warn(
                    "Which client is Office's default cannot be read; {} is watched. {}",
                    Provider.COMMUNICATOR.app(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * The client that {@code DefaultIMApp} names, because it is the one that Office watches, whether it is installed or
     * not. Without a default: Communicator where it is installed, else an installed client that runs, else any that is
     * installed.
     */
    static Provider choose(ProviderList list) {
        Optional<Provider> byDefault = list.defaultApp()
                .text()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Provider::new);
        return byDefault.orElseGet(() -> chooseInstalled(list));
    }

    private static Provider chooseInstalled(ProviderList list) {
        List<ProviderInfo> installed =
                list.providers().stream().filter(ProviderInfo::installed).toList();
        return installed.stream()
                .filter(info -> info.provider().key().equals(Provider.COMMUNICATOR.key()))
                .findFirst()
                .or(() -> installed.stream().filter(ProviderInfo::isRunning).findFirst())
                .or(() -> installed.stream().findFirst())
                .map(ProviderInfo::provider)
                .orElse(Provider.COMMUNICATOR);
    }
}
