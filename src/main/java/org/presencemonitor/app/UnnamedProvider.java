package org.presencemonitor.app;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.office.ProviderInfo;
import org.presencemonitor.presence.office.ProviderList;

/** Chooses the client to watch on this Windows when the user has named none. */
final class UnnamedProvider {
    private UnnamedProvider() {}

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
