package org.presencemonitor.app;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.presencemonitor.messenger.windows.ClientClass;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.ProviderInfo;
import org.presencemonitor.presence.Providers;

/**
 * Which class of this Windows is a provider's: the one that HKLM names, or Communicator's where it names none.
 *
 * @param providers what was last read is asked, on any thread
 */
record RealClient(Provider provider, Providers providers) implements Supplier<ClientClass> {
    @Override
    public ClientClass get() {
        Optional<ProviderInfo> info = providers.current().find(provider.app());
        return new ClientClass(
                info.flatMap(ProviderInfo::clsid).orElse(ClientClass.COMMUNICATOR),
                info.flatMap(found -> found.processName().text())
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty)));
    }
}
